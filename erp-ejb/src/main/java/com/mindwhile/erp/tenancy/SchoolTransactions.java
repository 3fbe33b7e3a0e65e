package com.mindwhile.erp.tenancy;

import static java.util.Map.entry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.glassfish.api.ActionReport;
import org.glassfish.api.admin.CommandRunner;
import org.glassfish.api.admin.ParameterMap;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.internal.api.Globals;
import org.glassfish.internal.api.InternalSystemAdministrator;

/**
 * Ties schools' connections to the container's transactions, by a JTA data source of the server
 * that keeps no connections of its own: it takes each from {@link SchoolConnections}, enlists it,
 * and gives it back once the transaction has ended. A transaction belongs to the school it first
 * asks a connection for.
 */
@ApplicationScoped
public class SchoolTransactions {

  private static final int NO_LIMIT_OF_ITS_OWN = 10_000;

  @Resource(lookup = "java:app/AppName")
  private String application;

  @Inject private SchoolContext context;
  @Inject private SchoolConnections connections;
  @Resource private TransactionSynchronizationRegistry transactions;

  private DataSource source;

  /**
   * A connection of a school: one that takes part in the present transaction or, where there is
   * none, one that commits each statement.
   *
   * @throws SQLException if it is not the school that is entered, or its database does not answer
   */
  Connection connection(long schoolId) throws SQLException {
    School school = context.current();
    if (school.id() != schoolId) {
      throw new SQLException("The persistence context is of another school than the one entered");
    }
    return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
        ? connections.borrow(school)
        : connectionInTransaction(schoolId);
  }

  /** The server would share the transaction's first connection, whichever school asks next. */
  private Connection connectionInTransaction(long schoolId) throws SQLException {
    Long first = (Long) transactions.getResource(SchoolTransactions.class);
    if (first == null) {
      transactions.putResource(SchoolTransactions.class, schoolId);
    } else if (first != schoolId) {
      throw new SQLException("The transaction is of another school");
    }
    return source.getConnection();
  }

  /** Takes back what {@link #connection} gave. */
  void release(Connection connection) throws SQLException {
    if (!connections.giveBack(connection)) {
      connection.close();
    }
  }

  /**
   * Makes the data source, in place of one of the same name that an earlier run of the server left.
   * One at a time in the whole server, whose other archives have a class of this name of their own:
   * of pools made at once some are lost (their configuration collides, or their name's context).
   */
  @PostConstruct
  void create() {
    synchronized (wholeServer()) {
      if (isPresent()) {
        remove();
      }
      source = make();
    }
  }

  @PreDestroy
  void delete() {
    synchronized (wholeServer()) {
      remove();
    }
  }

  private static Object wholeServer() {
    return Globals.getDefaultHabitat().getService(InternalSystemAdministrator.class);
  }

  private DataSource make() {
    String pool = name();
    String resource = resourceName();
    run(
        "create-jdbc-connection-pool",
        Map.ofEntries(
            entry("jdbc_connection_pool_id", pool),
            entry("DEFAULT", pool),
            entry("restype", "javax.sql.DataSource"),
            entry("datasourceclassname", SchoolDatabaseSource.class.getName()),
            entry("pooling", "false"),
            entry("steadypoolsize", "0"),
            entry("maxpoolsize", Integer.toString(NO_LIMIT_OF_ITS_OWN))));
    try {
      run(
          "create-jdbc-resource",
          Map.of("connectionpoolid", pool, "jndi_name", resource, "DEFAULT", resource));
    } catch (IllegalStateException halfMade) {
      deletePool();
      throw halfMade;
    }
    try {
      return InitialContext.doLookup(resource);
    } catch (NamingException missing) {
      throw new IllegalStateException(resource + " was made but cannot be found", missing);
    }
  }

  private boolean isPresent() {
    try {
      InitialContext.doLookup(resourceName());
      return true;
    } catch (NamingException absent) {
      return false;
    }
  }

  private void remove() {
    run("delete-jdbc-resource", Map.of("DEFAULT", resourceName()));
    deletePool();
  }

  private void deletePool() {
    run(
        "delete-jdbc-connection-pool",
        Map.of("jdbc_connection_pool_id", name(), "DEFAULT", name(), "cascade", "true"));
  }

  /** The server wants it to differ from the pool's. */
  private String resourceName() {
    return "jdbc/" + name();
  }

  /** Without a slash: the server takes one for the end of a name and its metrics fail. */
  private String name() {
    return application + "-schools";
  }

  private static void run(String command, Map<String, String> arguments) {
    ServiceLocator services = Globals.getDefaultHabitat();
    ActionReport report = services.getService(ActionReport.class, "plain");
    ParameterMap parameters = new ParameterMap();
    arguments.forEach(parameters::add);
    services
        .getService(CommandRunner.class)
        .getCommandInvocation(
            command, report, services.getService(InternalSystemAdministrator.class).getSubject())
        .parameters(parameters)
        .execute();
    if (report.hasFailures()) {
      throw new IllegalStateException(
          command + " failed: " + report.getMessage(), report.getFailureCause());
    }
  }
}
