package com.mindwhile.erp.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of one database, told by the container when to begin and how to end. While it is
 * under way the connection does not commit by itself, not even after a deadlock by which the
 * database has rolled back already. A connection whose transaction did not end as it should is
 * closed: nothing of it may be left for the next use.
 *
 * <p>The server sees a branch of one phase; it neither prepares, recovers nor forgets.
 */
final class LocalBranch implements XAResource {

  private static final Logger LOG = LoggerFactory.getLogger(LocalBranch.class);

  private final Connection connection;
  private boolean underWay;

  LocalBranch(Connection connection) {
    this.connection = connection;
  }

  boolean isUnderWay() {
    return underWay;
  }

  @Override
  public void start(Xid id, int flags) throws XAException {
    if (underWay) {
      return;
    }
    try {
      connection.setAutoCommit(false);
      underWay = true;
    } catch (SQLException failed) {
      throw refused(XAException.XAER_RMFAIL, failed);
    }
  }

  /** Stays as it is until the transaction is committed or rolled back. */
  @Override
  public void end(Xid id, int flags) {
    // nothing is to be suspended
  }

  /**
   * Commits, by setting auto-commit again, which JDBC and the database define to do so: a statement
   * less than with {@code commit}.
   *
   * @throws XAException if the database refused; {@code XA_HEURHAZ} if its answer was lost, so that
   *     nobody knows whether it has committed
   */
  @Override
  public void commit(Xid id, boolean onePhase) throws XAException {
    try {
      connection.setAutoCommit(true);
      underWay = false;
    } catch (SQLRecoverableException | SQLNonTransientConnectionException answerLost) {
      throw refused(XAException.XA_HEURHAZ, answerLost);
    } catch (SQLException failed) {
      throw refused(XAException.XA_RBROLLBACK, failed);
    }
  }

  /** Where the database cannot be told, it rolls back for the connection being closed. */
  @Override
  public void rollback(Xid id) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
      underWay = false;
    } catch (SQLException failed) {
      LOG.debug("A connection was closed instead of rolled back", failed);
      discard();
    }
  }

  @Override
  public int prepare(Xid id) throws XAException {
    throw new XAException(XAException.XAER_PROTO);
  }

  @Override
  public void forget(Xid id) {
    // nothing is remembered
  }

  @Override
  public Xid[] recover(int flag) {
    return new Xid[0];
  }

  @Override
  public boolean isSameRM(XAResource other) {
    return other == this;
  }

  @Override
  public int getTransactionTimeout() {
    return 0;
  }

  @Override
  public boolean setTransactionTimeout(int seconds) {
    return false;
  }

  void discardUnlessEnded() {
    if (underWay) {
      discard();
    }
  }

  /** Closes the connection, with which the database rolls back. */
  void discard() {
    underWay = false;
    try {
      connection.close();
    } catch (SQLException broken) {
      LOG.debug("A connection was broken already", broken);
    }
  }

  private XAException refused(int code, SQLException failed) {
    discard();
    XAException refused = new XAException(code);
    refused.initCause(failed);
    return refused;
  }
}
