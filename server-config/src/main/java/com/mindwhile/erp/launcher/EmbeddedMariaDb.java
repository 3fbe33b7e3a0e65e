package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server for the demo and the tests, which listens on this machine alone. Its data stay
 * in its home folder; production uses a MySQL of its own.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final String ROOT = "root";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseServer server;
  private final ServerProcess process;

  private EmbeddedMariaDb(DatabaseServer server, ServerProcess process) {
    this.server = server;
    this.process = process;
  }

  /**
   * How it is started.
   *
   * @param home the folder of its data, log and process id; not below the system's temporary folder
   * @param binaries the folder its programs are unpacked to, which several servers can share
   * @param port the TCP port, see {@link FreePort}
   * @param rootPassword the administrator's password, set at every start
   */
  public record Settings(Path home, Path binaries, int port, String rootPassword) {

    /** The same with absolute paths. */
    public Settings {
      home = home.toAbsolutePath();
      binaries = binaries.toAbsolutePath();
    }
  }

  /**
   * Starts it, with an empty data folder at first.
   *
   * @throws ServerFailedException if it does not answer within a minute
   */
  public static EmbeddedMariaDb start(Processes processes, Settings settings) throws IOException {
    PrivateFile.createFolder(settings.home());
    PrivateFile.createFolder(temporary(settings));
    MariaDbBinaries programs = MariaDbBinaries.below(settings.binaries());
    install(programs, settings);
    Path sql = settings.home().resolve("accounts.sql");
    PrivateFile.write(sql, accounts(settings.rootPassword()));
    ServerProcess process =
        processes.start(
            new ServerCommand(
                "mariadb",
                settings.home(),
                command(programs, settings, sql),
                environment(programs),
                Duration.ofSeconds(60)));
    DatabaseServer server =
        new DatabaseServer("127.0.0.1", settings.port(), ROOT, settings.rootPassword(), "DISABLED");
    process.await(() -> answers(server), PATIENCE);
    Files.deleteIfExists(sql);
    return new EmbeddedMariaDb(server, process);
  }

  /** Where it listens and how its administrator signs in. */
  public DatabaseServer server() {
    return server;
  }

  /** Ends it as a crash would (SIGKILL). */
  public void kill() {
    process.kill();
  }

  /** Stops it and waits for its end. */
  @Override
  public void close() {
    process.close();
  }

  /**
   * Removes the data of one that is stopped; its logs stay.
   *
   * @param home that of its settings
   */
  public static void discard(Path home) throws IOException {
    PrivateFile.deleteFolder(data(home));
  }

  private static void install(MariaDbBinaries programs, Settings settings) throws IOException {
    Path data = data(settings.home());
    if (Files.isDirectory(data)) {
      return;
    }
    Path draft = Files.createTempDirectory(settings.home(), "data");
    Path log = settings.home().resolve("mariadb-install.log");
    List<String> command = new ArrayList<>();
    command.add(programs.installer().toString());
    command.add("--datadir=" + draft);
    if (!MariaDbBinaries.isWindows()) {
      command.addAll(
          List.of(
              "--no-defaults",
              "--basedir=" + programs.folder(),
              "--auth-root-authentication-method=normal",
              "--skip-test-db",
              "--skip-name-resolve"));
      addUser(command);
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(programs.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment(programs));
    Process installer = builder.start();
    try {
      if (!installer.waitFor(2, TimeUnit.MINUTES) || installer.exitValue() != 0) {
        installer.destroyForcibly();
        throw new ServerFailedException("MariaDB's data folder", log, Files.readString(log));
      }
    } catch (InterruptedException e) {
      installer.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while MariaDB's data folder was made", e);
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> command(MariaDbBinaries programs, Settings settings, Path sql) {
    List<String> command = new ArrayList<>();
    command.add(programs.server().toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + programs.folder(),
            "--datadir=" + data(settings.home()),
            // a server that starts clears its folder of temporary tables, be they another one's
            "--tmpdir=" + temporary(settings),
            "--lc-messages-dir=" + programs.folder().resolve("share"),
            "--port=" + settings.port(),
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--init-file=" + sql,
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            // what MySQL is by default, so that the demo refuses what production refuses
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            // every school has some seventy tables of its own, and a migration opens each
            "--table-definition-cache=40000",
            "--table-open-cache=20000",
            "--innodb-open-files=40000",
            "--open-files-limit=65535",
            "--max-connections=500",
            "--innodb-buffer-pool-size=256M",
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-autoinc-lock-mode=2"));
    if (!MariaDbBinaries.isWindows()) {
      command.add("--socket=mariadb.sock");
      addUser(command);
    }
    return command;
  }

  private static Path data(Path home) {
    return home.resolve("data");
  }

  private static Path temporary(Settings settings) {
    return settings.home().resolve("tmp");
  }

  private static void addUser(List<String> command) {
    if (System.getProperty("user.name").equals(ROOT)) {
      command.add("--user=" + ROOT);
    }
  }

  private static Map<String, String> environment(MariaDbBinaries programs) {
    return Map.of(
        "LD_LIBRARY_PATH", programs.libraries().toString(),
        "DYLD_FALLBACK_LIBRARY_PATH", programs.libraries().toString());
  }

  private static String accounts(String rootPassword) {
    String quoted = Sql.text(rootPassword);
    return "CREATE USER IF NOT EXISTS 'root'@'localhost' IDENTIFIED BY "
        + quoted
        + ";\n"
        + "ALTER USER 'root'@'localhost' IDENTIFIED BY "
        + quoted
        + ";\n"
        + "GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' WITH GRANT OPTION;\n"
        + "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');\n"
        + "FLUSH PRIVILEGES;\n";
  }

  private static boolean answers(DatabaseServer server) {
    try (Connection connection = server.connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
