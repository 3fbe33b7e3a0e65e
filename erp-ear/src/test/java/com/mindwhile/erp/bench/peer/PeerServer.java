package com.mindwhile.erp.bench.peer;

import com.mindwhile.erp.bench.BenchSettings;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.FreePort;
import com.mindwhile.erp.launcher.Processes;
import com.mindwhile.erp.launcher.ServerCommand;
import com.mindwhile.erp.launcher.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a school would run instead: a FastAPI service with a database per school, on the same
 * database server and Redis. Its folder is a property of the bench; it runs in a copy of it.
 */
public final class PeerServer {

  private static final String ACCOUNT = "peer";

  private final Path home;
  private final URI baseUrl;

  private PeerServer(Path home, URI baseUrl) {
    this.home = home;
    this.baseUrl = baseUrl;
  }

  /** Seeds as many schools and students as the product has, and starts two workers. */
  public static PeerServer start(Processes processes, BenchSettings settings, ErpStack erp)
      throws IOException, SQLException, InterruptedException {
    Path home = settings.report().resolve("peer");
    DatabaseServer database = erp.databaseServer();
    copy(settings.peer().orElseThrow(), home);
    Map<String, String> environment = new HashMap<>();
    environment.put("PEER_MYSQL_HOST", database.host());
    environment.put("PEER_MYSQL_PORT", Integer.toString(database.port()));
    environment.put("PEER_MYSQL_USER", ACCOUNT);
    environment.put("PEER_MYSQL_PASSWORD", ACCOUNT);
    environment.put(
        "PEER_REDIS_URL",
        "redis://default:%s@127.0.0.1:%d/1"
            .formatted(erp.secrets().get("redis"), erp.redis().port()));
    createAccount(database);
    run(
        home,
        environment,
        List.of(
            "bash",
            "run.sh",
            "seed",
            Integer.toString(settings.schools()),
            Integer.toString(settings.students())));
    int port = FreePort.any();
    ServerProcess process =
        processes.start(
            new ServerCommand(
                "peer",
                home,
                List.of("bash", "run.sh", "serve", "2", Integer.toString(port)),
                environment,
                Duration.ofSeconds(10)));
    URI baseUrl = URI.create("http://127.0.0.1:" + port);
    process.awaitAnswer(baseUrl.resolve("/health"));
    return new PeerServer(home, baseUrl);
  }

  /** The peer's side of a contest. */
  public Target target(int schools, int students) throws IOException {
    String token = Files.readString(home.resolve("token.txt")).strip();
    List<String> lines = new ArrayList<>();
    for (int school = 1; school <= schools; school++) {
      lines.add("t" + school + " " + token);
    }
    Path file = home.resolve("targets.txt");
    Files.write(file, lines);
    return new Target("peer", baseUrl, "X-Tenant-Subdomain", file, students, "peer-post");
  }

  private static void createAccount(DatabaseServer database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      // it opens up to 30 a school and worker
      statement.execute("set global max_connections = 4000");
      statement.execute("create user if not exists 'peer'@'%' identified by 'peer'");
      statement.execute("create user if not exists 'peer'@'localhost' identified by 'peer'");
      statement.execute("grant all on *.* to 'peer'@'%' with grant option");
      statement.execute("grant all on *.* to 'peer'@'localhost' with grant option");
    }
  }

  private static void run(Path home, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("seed.log").toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          command + " ended with " + code + ": " + Files.readString(home.resolve("seed.log")));
    }
  }

  private static void copy(Path source, Path home) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
