package com.mindwhile.erp.tenancy;

import com.sun.enterprise.transaction.api.JavaEETransactionManager;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.glassfish.internal.api.Globals;

/**
 * Ties schools' connections to the container's transactions: takes one from {@link
 * SchoolConnections}, enlists it with the server's transaction manager, and gives it back once the
 * transaction has ended. A transaction belongs to the school it first asks a connection for, and
 * has one connection.
 */
@ApplicationScoped
public class SchoolTransactions {

  @Inject private SchoolContext context;
  @Inject private SchoolConnections connections;
  @Resource private TransactionSynchronizationRegistry transactions;

  private JavaEETransactionManager manager;

  @PostConstruct
  void find() {
    manager = Globals.getDefaultHabitat().getService(JavaEETransactionManager.class);
  }

  /**
   * A connection of a school: the one that takes part in the present transaction or, where there is
   * none, one that commits each statement.
   *
   * @throws SQLException if it is not the school that is entered, or its database does not answer
   */
  Connection connection(long schoolId) throws SQLException {
    School school = context.current();
    if (school.id() != schoolId) {
      throw new SQLException("The persistence context is of another school than the one entered");
    }
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      return connections.borrow(school);
    }
    EnlistedConnection enlisted =
        (EnlistedConnection) transactions.getResource(EnlistedConnection.class);
    if (enlisted == null) {
      enlisted = enlist(school);
    } else if (enlisted.schoolId() != schoolId) {
      throw new SQLException("The transaction is of another school");
    }
    return enlisted.lent();
  }

  /**
   * Takes back what {@link #connection} gave. That of a transaction, which is not the borrowed one
   * itself, stays with it until it has ended.
   */
  void release(Connection connection) {
    connections.giveBack(connection);
  }

  private EnlistedConnection enlist(School school) throws SQLException {
    Connection connection = connections.borrow(school);
    EnlistedConnection enlisted =
        new EnlistedConnection(school.id(), connection, () -> connections.giveBack(connection));
    boolean done = false;
    try {
      Transaction transaction = manager.getTransaction();
      manager.enlistResource(transaction, enlisted);
      transaction.registerSynchronization(enlisted);
      transactions.putResource(EnlistedConnection.class, enlisted);
      done = true;
      return enlisted;
    } catch (RollbackException | SystemException | RuntimeException refused) {
      // the server may know it already, and has no use for a second one
      transactions.setRollbackOnly();
      throw new SQLException("The connection cannot take part in the transaction", refused);
    } finally {
      if (!done) {
        enlisted.afterCompletion(Status.STATUS_ROLLEDBACK);
      }
    }
  }
}
