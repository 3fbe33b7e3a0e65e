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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a school would run instead: a FastAPI service with a database per school, on the same
 * database server and Redis. Its folder is a property of the bench; it runs in a copy of it.
 */
public final class PeerServer {

  private final Path home;
  private final URI baseUrl;

  private PeerServer(Path home, URI baseUrl) {
    this.home = home;
    this.baseUrl = baseUrl;
  }

  /** Seeds as many schools and students as the product has, and starts two workers. */
  public static PeerServer start(Processes processes, BenchSettings settings, ErpStack erp)
      throws IOException, SQLException, InterruptedException {
    PeerHome home =
        PeerHome.make(
                settings.peer().orElseThrow(),
                settings.report().resolve("peer"),
                erp.databaseServer())
            .with(
                "PEER_REDIS_URL",
                "redis://default:%s@127.0.0.1:%d/1"
                    .formatted(erp.secrets().get("redis"), erp.redis().port()));
    allowConnections(erp.databaseServer());
    home.run(
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
                home.folder(),
                List.of("bash", "run.sh", "serve", "2", Integer.toString(port)),
                home.environment(),
                Duration.ofSeconds(10)));
    URI baseUrl = URI.create("http://127.0.0.1:" + port);
    process.awaitAnswer(baseUrl.resolve("/health"));
    return new PeerServer(home.folder(), baseUrl);
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

  /** It opens up to 30 a school and worker. */
  private static void allowConnections(DatabaseServer database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set global max_connections = 4000");
    }
  }
}
