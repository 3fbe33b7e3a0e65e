package com.mindwhile.erp.bench.peer;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the peer's folder and how its programs find their servers.
 *
 * @param environment the variables they read
 */
public record PeerHome(Path folder, Map<String, String> environment) {

  private static final String ACCOUNT = "peer";

  /** Copies the peer's folder and makes its account. */
  public static PeerHome make(Path source, Path folder, DatabaseServer database)
      throws IOException, SQLException {
    copy(source, folder);
    createAccount(database);
    return new PeerHome(
        folder,
        Map.of(
            "PEER_MYSQL_HOST",
            database.host(),
            "PEER_MYSQL_PORT",
            Integer.toString(database.port()),
            "PEER_MYSQL_USER",
            ACCOUNT,
            "PEER_MYSQL_PASSWORD",
            ACCOUNT));
  }

  /** The same with another variable. */
  PeerHome with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new PeerHome(folder, more);
  }

  /** Runs one of its programs. @return what it printed */
  public String python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a command in its folder. @return what it printed */
  String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code + ": " + output);
    }
    return output;
  }

  private static void createAccount(DatabaseServer database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String host : List.of("%", "localhost")) {
        statement.execute("create user if not exists 'peer'@'" + host + "' identified by 'peer'");
        statement.execute("grant all on *.* to 'peer'@'" + host + "' with grant option");
      }
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
