package com.mindwhile.erp.launcher;

import java.util.List;

/**
 * What Payara Micro sets up before it deploys: the two pools of the control plane, the threads of
 * the batch jobs, where Jakarta Batch keeps its own tables, and the port and threads that answer
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
   * What Mindwhile ERP needs; both pools are tried, so that a wrong password shows at once.
   *
   * @param server the server of the control plane's databases
   * @param concurrency how many schools a batch job works on at once
   * @param httpThreads how many requests are answered at once
   * @param httpAddress the address the HTTP port answers on; 0.0.0.0 is every one of the machine
   */
  public static BootCommands forErp(
      DatabaseServer server, int concurrency, int httpThreads, String httpAddress) {
    int batchThreads = concurrency + 1; // a job takes one thread itself
    return new BootCommands(
        List.of(
            pool(server, DatabaseAccount.REGISTRY, REGISTRY_PASSWORD, "RegistryPool", 4, 30),
            "create-jdbc-resource --connectionpoolid RegistryPool jdbc/erpRegistry",
            pool(server, DatabaseAccount.BATCH, BATCH_PASSWORD, "BatchPool", 0, batchThreads + 10),
            "create-jdbc-resource --connectionpoolid BatchPool jdbc/erpBatch",
            "create-managed-executor-service --corepoolsize %d --maximumpoolsize %d"
                    .formatted(batchThreads, batchThreads)
                + " --taskqueuecapacity 10000 concurrent/erpBatch",
            "set-batch-runtime-configuration --schemaName erp_batch"
                + " --dataSourceLookupName jdbc/erpBatch"
                + " --executorServiceLookupName concurrent/erpBatch",
            "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool"
                + ".max-thread-pool-size="
                + httpThreads,
            "set configs.config.server-config.network-config.network-listeners.network-listener"
                + ".http-listener.address="
                + httpAddress),
        List.of("ping-connection-pool RegistryPool", "ping-connection-pool BatchPool"));
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
