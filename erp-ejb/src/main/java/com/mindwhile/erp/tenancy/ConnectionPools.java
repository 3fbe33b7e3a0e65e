package com.mindwhile.erp.tenancy;

import static java.util.Map.entry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
 * Makes and deletes the server's JDBC pools through its own administration commands, in process.
 */
@ApplicationScoped
public class ConnectionPools {

  private static final int MAX_CONNECTIONS = 30;
  private static final int IDLE_SECONDS = 300;
  private static final int MAX_WAIT_MILLIS = 5_000;
  private static final int VALIDATE_AFTER_SECONDS = 10;
  private static final String VALIDATION =
      "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";

  @Resource(lookup = "java:app/AppName")
  private String application;

  /**
   * Makes a school's pool, in place of one of the same name that an earlier run of the server left.
   * One at a time in the whole server, whose other archives have a class of this name of their own:
   * of pools made at once some are lost (their configuration collides, or their name's context).
   */
  DataSource create(long schoolId, DatabaseLocation database) {
    synchronized (wholeServer()) {
      return make(schoolId, database);
    }
  }

  private DataSource make(long schoolId, DatabaseLocation database) {
    deleteIfPresent(schoolId);
    String pool = name(schoolId);
    run(
        "create-jdbc-connection-pool",
        Map.ofEntries(
            entry("jdbc_connection_pool_id", pool),
            entry("DEFAULT", pool),
            entry("restype", "javax.sql.DataSource"),
            entry("datasourceclassname", SchoolDatabaseSource.class.getName()),
            entry("steadypoolsize", "0"),
            entry("maxpoolsize", Integer.toString(MAX_CONNECTIONS)),
            entry("poolresize", "1"),
            entry("idletimeout", Integer.toString(IDLE_SECONDS)),
            entry("maxwait", Integer.toString(MAX_WAIT_MILLIS)),
            // a connection that rested longer is tried before it is used: the database may have
            // been away
            entry("isconnectvalidatereq", "true"),
            entry("validationmethod", "custom-validation"),
            entry("validationclassname", VALIDATION),
            entry("validateatmostonceperiod", Integer.toString(VALIDATE_AFTER_SECONDS)),
            entry("property", properties(schoolId, database))));
    try {
      run(
          "create-jdbc-resource",
          Map.of(
              "connectionpoolid",
              pool,
              "jndi_name",
              resourceName(schoolId),
              "DEFAULT",
              resourceName(schoolId)));
    } catch (IllegalStateException halfMade) {
      deletePool(schoolId);
      throw halfMade;
    }
    try {
      return InitialContext.doLookup(resourceName(schoolId));
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "The pool " + pool + " was made but cannot be found", missing);
    }
  }

  /** Deletes a school's pool and closes its connections. */
  void delete(long schoolId) {
    synchronized (wholeServer()) {
      remove(schoolId);
    }
  }

  private static Object wholeServer() {
    return Globals.getDefaultHabitat().getService(InternalSystemAdministrator.class);
  }

  private void remove(long schoolId) {
    run("delete-jdbc-resource", Map.of("DEFAULT", resourceName(schoolId)));
    deletePool(schoolId);
  }

  private void deletePool(long schoolId) {
    run(
        "delete-jdbc-connection-pool",
        Map.of(
            "jdbc_connection_pool_id",
            name(schoolId),
            "DEFAULT",
            name(schoolId),
            "cascade",
            "true"));
  }

  private void deleteIfPresent(long schoolId) {
    try {
      InitialContext.doLookup(resourceName(schoolId));
      remove(schoolId);
    } catch (NamingException absent) {
      // the usual case: nothing to delete
    }
  }

  /** The server wants it to differ from the pool's. */
  private String resourceName(long schoolId) {
    return "jdbc/" + name(schoolId);
  }

  private String name(long schoolId) {
    return "erp/" + application + "/school-" + schoolId;
  }

  private static String properties(long schoolId, DatabaseLocation database) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("schoolId", Long.toString(schoolId));
    properties.put("serverName", database.host());
    properties.put("portNumber", Integer.toString(database.port()));
    properties.put("databaseName", database.name());
    properties.put("user", database.user());
    // the server refuses a pool without one; SchoolDatabaseSource takes the real one from the vault
    properties.put("password", "in-the-vault");
    properties.put("sslMode", database.tlsMode());
    // without TLS, MySQL hands out the key that protects the password only when asked to
    properties.put(
        "allowPublicKeyRetrieval", Boolean.toString(database.tlsMode().equals("DISABLED")));
    properties.put("connectionTimeZone", "UTC");
    properties.put("cachePrepStmts", "true");
    properties.put("useServerPrepStmts", "true");
    return properties.entrySet().stream()
        .map(property -> property.getKey() + "=" + escape(property.getValue()))
        .collect(Collectors.joining(":"));
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
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
