package com.mindwhile.erp.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * What a Payara sets up before it deploys: the two pools of the control plane, the threads of the
 * batch jobs, where Jakarta Batch keeps its own tables, and the port and threads that answer
 * requests. Passwords come from environment variables, never from this text.
 *
 * @param before asadmin commands run before the server boots
 * @param after asadmin commands run once it has booted, before the archives are deployed
 */
public record BootCommands(List<String> before, List<String> after) {

  /** The environment variable with the password of {@link DatabaseAccount#REGISTRY}. */
  public static final String REGISTRY_PASSWORD = "ERP_REGISTRY_PASSWORD";

  /** The environment variable with the password of {@link DatabaseAccount#BATCH}. */
  public static final String BATCH_PASSWORD = "ERP_BATCH_PASSWORD";

  /** Each archive serves its own API document, where the server would serve one of all. */
  private static final String NO_SERVER_API_DOCUMENT = "set-openapi-configuration --enabled=false";

  private static final String CONFIG = "configs.config.server-config.";
  private static final String LISTENERS =
      CONFIG + "network-config.network-listeners.network-listener.";
  private static final String BATCH =
      "set-batch-runtime-configuration --schemaName erp_batch"
          + " --dataSourceLookupName jdbc/erpBatch"
          + " --executorServiceLookupName concurrent/erpBatch";

  /**
   * Those of leases, shares of connections, reports, changes of schools, what waits and silent
   * servers, in each archive: none waits for another one's database.
   */
  private static final int HEARTBEATS = 12;

  private static final List<String> PINGS =
      List.of("ping-connection-pool RegistryPool", "ping-connection-pool BatchPool");

  /** Copies the lists. */
  public BootCommands {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Nothing to set up. */
  public static BootCommands none() {
    return new BootCommands(List.of(), List.of());
  }

  /**
   * What Mindwhile ERP needs on Payara Micro; both pools are tried, so that a wrong password shows
   * at once.
   *
   * @param server the server of the control plane's databases
   * @param concurrency how many schools a batch job works on at once
   * @param httpThreads how many requests are answered at once
   * @param httpAddress the address the HTTP port answers on; 0.0.0.0 is every one of the machine
   */
  public static BootCommands forErp(
      DatabaseServer server, int concurrency, int httpThreads, String httpAddress) {
    List<String> before = new ArrayList<>(resources(server, concurrency));
    before.add(BATCH);
    before.add(NO_SERVER_API_DOCUMENT);
    before.addAll(httpThreads(httpThreads));
    before.add(address("http-listener", httpAddress));
    return new BootCommands(before, PINGS);
  }

  /**
   * The same for a domain of Payara Server, where besides the administration stays on this machine
   * and what the system does not use is switched off: TLS (the proxy's job), JMX, JMS, IIOP and the
   * cluster. The batch runtime is told its settings once the domain runs, because the command looks
   * the data source up, and takes them at the next start; the settings of JMS are only there then.
   * Operators give a domain these commands by {@code create-domain.sh}.
   */
  public static BootCommands forServerDomain(
      DatabaseServer server, int concurrency, int httpThreads, String httpAddress) {
    List<String> before = new ArrayList<>(resources(server, concurrency));
    before.add(NO_SERVER_API_DOCUMENT);
    before.addAll(httpThreads(httpThreads));
    before.add(address("http-listener-1", httpAddress));
    before.add(address("admin-listener", "127.0.0.1"));
    before.add("set " + LISTENERS + "http-listener-2.enabled=false");
    before.add("set " + CONFIG + "admin-service.jmx-connector.system.enabled=false");
    before.add("set " + CONFIG + "hazelcast-config-specific-configuration.enabled=false");
    for (String listener : List.of("orb-listener-1", "SSL", "SSL_MUTUALAUTH")) {
      // not deleted: JDBC's resource adapter starts with the ORB
      before.add("set " + CONFIG + "iiop-service.iiop-listener." + listener + ".enabled=false");
    }
    List<String> after = new ArrayList<>(PINGS);
    after.add(BATCH);
    after.add("set " + CONFIG + "jms-service.type=DISABLED");
    return new BootCommands(before, after);
  }

  private static List<String> resources(DatabaseServer server, int concurrency) {
    int batchThreads = concurrency + 1; // a job takes one thread itself
    return List.of(
        pool(server, DatabaseAccount.REGISTRY, REGISTRY_PASSWORD, "RegistryPool", 4, 30),
        "create-jdbc-resource --connectionpoolid RegistryPool jdbc/erpRegistry",
        pool(server, DatabaseAccount.BATCH, BATCH_PASSWORD, "BatchPool", 0, batchThreads + 10),
        "create-jdbc-resource --connectionpoolid BatchPool jdbc/erpBatch",
        "create-managed-executor-service --corepoolsize %d --maximumpoolsize %d"
                .formatted(batchThreads, batchThreads)
            + " --taskqueuecapacity 10000 concurrent/erpBatch",
        // the server's default has one thread, on which a slow heartbeat delays all others
        "create-managed-scheduled-executor-service --corepoolsize %d concurrent/erpHeartbeats"
            .formatted(HEARTBEATS));
  }

  /** All from the start: a pool of a fixed size hands work over without a lock. */
  private static List<String> httpThreads(int count) {
    String pool = CONFIG + "thread-pools.thread-pool.http-thread-pool.";
    return List.of(
        "set " + pool + "max-thread-pool-size=" + count,
        "set " + pool + "min-thread-pool-size=" + count);
  }

  private static String address(String listener, String address) {
    return "set " + LISTENERS + listener + ".address=" + address;
  }

  private static String pool(
      DatabaseServer server,
      DatabaseAccount account,
      String passwordVariable,
      String name,
      int steady,
      int most) {
    return String.join(
        " ",
        "create-jdbc-connection-pool --restype javax.sql.DataSource",
        "--datasourceclassname com.mysql.cj.jdbc.MysqlDataSource",
        "--steadypoolsize " + steady + " --maxpoolsize " + most + " --poolresize 2",
        "--idletimeout 300 --maxwait 5000",
        "--isconnectvalidatereq true --validationmethod custom-validation",
        "--validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
        "--validateatmostonceperiod 30",
        "--property " + properties(server, account, passwordVariable),
        name);
  }

  private static String properties(
      DatabaseServer server, DatabaseAccount account, String passwordVariable) {
    return String.join(
        ":",
        "serverName=" + escaped(server.host()),
        "portNumber=" + server.port(),
        "databaseName=" + account.database(),
        "user=" + account.user(),
        "password=${ENV=" + passwordVariable + "}",
        "sslMode=" + server.tlsMode(),
        "allowPublicKeyRetrieval=" + server.fetchesPublicKey(),
        "connectTimeout=5000",
        "socketTimeout=120000",
        "rewriteBatchedStatements=true");
  }

  /** {@code :} and {@code =} separate properties and have to be escaped inside a value. */
  private static String escaped(String value) {
    return value.replaceAll("[:=\\\\]", "\\\\$0");
  }
}
