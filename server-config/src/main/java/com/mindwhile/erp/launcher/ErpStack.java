package com.mindwhile.erp.launcher;

import com.mindwhile.erp.security.vault.KeySetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole installation on this machine: embedded database server and Redis, prepared databases, and
 * an application server with both archives. It ends with this JVM at the latest.
 */
public final class ErpStack implements AutoCloseable {

  /** What the first super admin signs in with. */
  public static final String SUPER_ADMIN = "operator@mindwhile.example";

  /** Each plane's API answers strangers as well, if only to refuse them. */
  private static final List<String> PROBES =
      List.of("/health/ready", "/api/v1/auth/me", "/admin/api/v1/auth/me");

  private final ErpSettings settings;
  private final HomeLock lock;
  private final Processes processes;
  private final Secrets secrets;
  private EmbeddedMariaDb database;
  private EmbeddedRedis redis;
  private DatabaseServer databaseServer;
  private ApplicationServer payara;

  private ErpStack(ErpSettings settings, HomeLock lock) {
    this.settings = settings;
    this.lock = lock;
    this.processes = Processes.endingWithThisJvm();
    this.secrets = Secrets.in(settings.home().resolve("secrets.properties"));
  }

  /**
   * Starts everything, on the data of an earlier run if there are any.
   *
   * @throws ServerFailedException if a server did not start; nothing is left running then
   * @throws IllegalStateException if the home folder is in use by another one
   */
  public static ErpStack start(ErpSettings settings) throws IOException, SQLException {
    ErpStack stack = new ErpStack(settings, HomeLock.on(settings.home()));
    try {
      PidFile.endSurvivorsBelow(settings.home());
      stack.startServices();
      stack.payara = stack.start(stack.payaraSettings());
      return stack;
    } catch (IOException | SQLException | RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** Starts everything after removing all data of an earlier run. */
  public static ErpStack startEmpty(ErpSettings settings) throws IOException, SQLException {
    empty(settings.home());
    return start(settings);
  }

  /** Removes all data of an earlier run, but for the unpacked programs. */
  public static void empty(Path home) throws IOException {
    DemoHome.reset(home);
  }

  /** The application server. */
  public ApplicationServer payara() {
    return payara;
  }

  /** The database server. */
  public DatabaseServer databaseServer() {
    return databaseServer;
  }

  /**
   * The embedded database server.
   *
   * @throws IllegalStateException if another one was given in the settings
   */
  public EmbeddedMariaDb database() {
    if (database == null) {
      throw new IllegalStateException(databaseServer + " is not of this installation's own");
    }
    return database;
  }

  /** The cache. */
  public EmbeddedRedis redis() {
    return redis;
  }

  /** The generated passwords. */
  public Secrets secrets() {
    return secrets;
  }

  /** The first super admin's password. */
  public String superAdminPassword() {
    return secrets.get("super_admin");
  }

  /** What it was started with. */
  public ErpSettings settings() {
    return settings;
  }

  /** Starts the application server again, after it was killed or closed, on the same port. */
  public ApplicationServer restartPayara() throws IOException {
    payara = payara.restart();
    return payara;
  }

  /** Starts the cache again, after it was killed or closed, on the same port and empty. */
  public EmbeddedRedis restartRedis() throws IOException {
    redis =
        EmbeddedRedis.start(
            processes, settings.home().resolve("redis"), redis.port(), secrets.get("redis"));
    return redis;
  }

  /** Starts a further application server on the same databases, in a folder of that name. */
  public ApplicationServer startNode(String name) throws IOException {
    return startNode(name, Map.of());
  }

  /**
   * Starts a further application server, with these properties instead of the installation's.
   *
   * @throws ServerFailedException if it does not start
   */
  public ApplicationServer startNode(String name, Map<String, String> others) throws IOException {
    PayaraSettings node = payaraSettings(name, FreePort.any());
    Map<String, String> properties = new HashMap<>(node.properties());
    properties.putAll(others);
    return start(node.withProperties(properties));
  }

  /** Whether it was told to stop, by {@link #close} or with this JVM. */
  public boolean isClosed() {
    return processes.isClosed();
  }

  /** Stops everything, the application server first. */
  @Override
  public void close() {
    processes.close();
    lock.close();
  }

  private void startServices() throws IOException, SQLException {
    Path home = settings.home();
    redis =
        EmbeddedRedis.start(
            processes,
            home.resolve("redis"),
            FreePort.from(settings.redisPort()),
            secrets.get("redis"));
    if (settings.databaseServer().isPresent()) {
      databaseServer = settings.databaseServer().get();
    } else {
      startDatabase();
    }
    prepareDatabases();
  }

  private void startDatabase() throws IOException {
    Path home = settings.home();
    database =
        EmbeddedMariaDb.start(
            processes,
            new EmbeddedMariaDb.Settings(
                home.resolve("mariadb"),
                home.resolve("programs"),
                FreePort.from(settings.databasePort()),
                secrets.get("database_root")));
    databaseServer = database.server();
  }

  private void prepareDatabases() throws SQLException {
    new Installation(databaseServer, secrets, "localhost").run();
    if (!Files.exists(vaultKeys())) {
      new KeySetFile(vaultKeys()).generate();
    }
    ControlPlane controlPlane = new ControlPlane(databaseServer, secrets);
    controlPlane.migrate();
    controlPlane.registerDatabaseServer(
        "embedded", DatabaseAccount.PROVISIONER.on(databaseServer, secrets), vaultKeys());
    controlPlane.createSuperAdmin(SUPER_ADMIN, superAdminPassword());
  }

  private ApplicationServer start(PayaraSettings payaraSettings) throws IOException {
    return settings.server().isPresent()
        ? PayaraServer.start(processes, settings.server().get(), payaraSettings)
        : PayaraMicro.start(processes, payaraSettings);
  }

  /** The key set of the vault. */
  public Path vaultKeys() {
    return settings.home().resolve("vault-keys.json");
  }

  private PayaraSettings payaraSettings() {
    return payaraSettings("payara", FreePort.from(settings.httpPort()));
  }

  private PayaraSettings payaraSettings(String name, int port) {
    return PayaraSettings.of(settings.files(), settings.home().resolve(name), port)
        .withMaxHeap(settings.maxHeap())
        .withJvmOptions(settings.jvmOptions())
        .withBoot(bootCommands())
        .withProperties(properties(name, port))
        .withProbes(PROBES)
        .withEnvironment(
            Map.of(
                BootCommands.REGISTRY_PASSWORD,
                secrets.get(DatabaseAccount.REGISTRY.user()),
                BootCommands.BATCH_PASSWORD,
                secrets.get(DatabaseAccount.BATCH.user())));
  }

  private BootCommands bootCommands() {
    return settings.server().isPresent()
        ? BootCommands.forServerDomain(
            databaseServer, settings.concurrency(), settings.httpThreads(), settings.httpAddress())
        : BootCommands.forErp(
            databaseServer, settings.concurrency(), settings.httpThreads(), settings.httpAddress());
  }

  private Map<String, String> properties(String node, int port) {
    Map<String, String> properties = new HashMap<>();
    properties.put(
        "erp.redis.url",
        "redis://default:%s@127.0.0.1:%d".formatted(secrets.get("redis"), redis.port()));
    properties.put("erp.vault.keyset-file", vaultKeys().toString());
    properties.put("erp.log.dir", settings.home().resolve(node).resolve("logs").toString());
    properties.put(
        "erp.schools.invitation-link",
        "http://{subdomain}.{baseDomain}:" + port + "/invitation#{token}");
    properties.putAll(settings.properties());
    return properties;
  }
}
