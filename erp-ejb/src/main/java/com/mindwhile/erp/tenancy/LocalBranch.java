package com.mindwhile.erp.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of one database, told by the container when to begin and how to end. It is begun
 * and ended by statements instead of {@code setAutoCommit}, which would cost a third one. A
 * connection whose transaction did not end as it should is closed: nothing of it may be left for
 * the next use.
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
    if (!underWay) {
      execute("start transaction");
      underWay = true;
    }
  }

  /** Stays as it is until the transaction is committed or rolled back. */
  @Override
  public void end(Xid id, int flags) {
    // nothing is to be suspended
  }

  @Override
  public void commit(Xid id, boolean onePhase) throws XAException {
    execute("commit");
    underWay = false;
  }

  @Override
  public void rollback(Xid id) throws XAException {
    execute("rollback");
    underWay = false;
  }

  @Override
  public int prepare(Xid id) throws XAException {
    throw new XAException(XAException.XAER_PROTO);
  }

  @Override
  public void forget(Xid id) {
    discardUnlessEnded();
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

  private void execute(String sql) throws XAException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      discard();
      XAException refused = new XAException(XAException.XAER_RMERR);
      refused.initCause(failed);
      throw refused;
    }
  }
}
