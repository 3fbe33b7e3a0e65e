package com.mindwhile.erp.tenancy;

import com.sun.enterprise.transaction.spi.TransactionalResource;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.transaction.xa.XAResource;

/**
 * A school's connection for as long as a transaction lasts, of which it is the one resource: as the
 * server's own pools do for a driver without XA, it is begun, committed and rolled back by {@link
 * LocalBranch}. It goes back to the school's others when the transaction has ended, whatever became
 * of it.
 *
 * <p>Much of {@link TransactionalResource} is for connections that components hold. This one is
 * held by the transaction alone, and the server does not ask.
 */
final class EnlistedConnection implements TransactionalResource, Synchronization {

  private final long schoolId;
  private final Connection lent;
  private final LocalBranch branch;

  EnlistedConnection(long schoolId, Connection connection, Runnable giveBack) {
    this.schoolId = schoolId;
    this.branch = new LocalBranch(connection);
    this.lent = LentConnection.of(connection, giveBack);
  }

  long schoolId() {
    return schoolId;
  }

  /** The connection for whoever takes part in the transaction; not to be closed by them. */
  Connection lent() {
    return lent;
  }

  @Override
  public void beforeCompletion() {
    // Hibernate, which has registered before, writes what is left to write
  }

  @Override
  public void afterCompletion(int status) {
    try {
      branch.discardUnlessEnded();
    } finally {
      giveBack();
    }
  }

  private void giveBack() {
    try {
      lent.close();
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public XAResource getXAResource() {
    return branch;
  }

  @Override
  public boolean isTransactional() {
    return true;
  }

  @Override
  public boolean supportsXA() {
    return false;
  }

  @Override
  public boolean isEnlistmentSuspended() {
    return false;
  }

  @Override
  public boolean isEnlisted() {
    return branch.isUnderWay();
  }

  @Override
  public boolean isShareable() {
    return true;
  }

  @Override
  public String getName() {
    return "school " + schoolId;
  }

  @Override
  public void enlistedInTransaction(Transaction transaction) {
    // the transaction knows it; nobody else keeps it
  }

  /** It belongs to the transaction, whichever component is at work. */
  @Override
  public Object getComponentInstance() {
    return null;
  }

  @Override
  public void setComponentInstance(Object component) {
    // of no component
  }

  @Override
  public void closeUserConnection() {
    // no component holds it
  }

  @Override
  public void destroyResource() {
    branch.discard();
  }
}
