package com.mindwhile.erp.bench.limit;

import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.FreePort;
import com.mindwhile.erp.launcher.PayaraMicro;
import com.mindwhile.erp.launcher.Processes;
import com.mindwhile.erp.launcher.ServerCommand;
import com.mindwhile.erp.launcher.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A Payara Micro like the product's, with the bare servlet alone. */
public final class LimitServer {

  private static final String PASSWORD = "ERP_BENCH_DATABASE_PASSWORD";

  private final URI baseUrl;
  private final Path home;

  private LimitServer(URI baseUrl, Path home) {
    this.baseUrl = baseUrl;
    this.home = home;
  }

  /** Starts it with the heap and the threads of the product. */
  public static LimitServer start(
      Processes processes, ErpSettings product, DatabaseServer database, Path home)
      throws IOException {
    Files.createDirectories(home);
    Path archive = archive(home.resolve("limit.war"));
    Path boot = home.resolve("preboot.txt");
    Files.writeString(boot, boot(database, product.httpThreads()));
    int port = FreePort.any();
    ServerProcess process =
        processes.start(
            new ServerCommand(
                "limit",
                home,
                command(product, port, boot, archive),
                Map.of(PASSWORD, database.password()),
                Duration.ofSeconds(30)));
    URI baseUrl = URI.create("http://localhost:" + port);
    process.awaitAnswer(baseUrl.resolve("/ready"));
    return new LimitServer(baseUrl, home);
  }

  /** The limit's side of a contest over those schools. */
  public Target target(List<BenchSchool> schools, int students) throws IOException {
    Path file = home.resolve("targets.txt");
    Files.write(file, schools.stream().map(school -> school.database() + " none").toList());
    return new Target("limit", baseUrl, "X-Database", file, students, "post");
  }

  private static String boot(DatabaseServer database, int threads) {
    return """
        create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname com.mysql.cj.jdbc.MysqlDataSource --steadypoolsize 4 --maxpoolsize 64 --poolresize 2 --property serverName=%s:portNumber=%d:databaseName=master_registry:user=%s:password=${ENV=%s}:sslMode=DISABLED:allowPublicKeyRetrieval=true:connectionTimeZone=UTC:cachePrepStmts=true:useServerPrepStmts=true:prepStmtCacheSize=512:prepStmtCacheSqlLimit=2048:useLocalSessionState=true LimitPool
        create-jdbc-resource --connectionpoolid LimitPool jdbc/limit
        set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=%d
        set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=%d
        """
        .formatted(database.host(), database.port(), database.user(), PASSWORD, threads, threads);
  }

  private static List<String> command(ErpSettings product, int port, Path boot, Path archive)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(PayaraMicro.memory(product.maxHeap()));
    command.addAll(
        List.of(
            "-jar",
            product.files().payaraMicro().toString(),
            "--noHazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--prebootcommandfile",
            boot.toString(),
            "--addlibs",
            product.files().driver().toString(),
            archive.toString()));
    return command;
  }

  private static Path archive(Path file) throws IOException {
    try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(file))) {
      for (Class<?> type : List.of(LimitServlet.class, StudentSql.class, Json.class)) {
        String path = type.getName().replace('.', '/') + ".class";
        archive.putNextEntry(new JarEntry("WEB-INF/classes/" + path));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(path)) {
          bytes.transferTo(archive);
        }
        archive.closeEntry();
      }
    }
    return file;
  }
}
