package com.mindwhile.erp.launcher;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** A Redis server for the demo and the tests: on this machine alone, forgetting all at its end. */
public final class EmbeddedRedis implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port;
  private final ServerProcess process;

  private EmbeddedRedis(int port, ServerProcess process) {
    this.port = port;
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param home the folder of its program, log and process id
   * @param port the TCP port, see {@link FreePort}
   * @param password what clients must send
   * @throws ServerFailedException if it does not answer within 20 seconds
   */
  public static EmbeddedRedis start(Processes processes, Path home, int port, String password)
      throws IOException {
    Path folder = PrivateFile.createFolder(home.toAbsolutePath());
    File program = ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
    Path configuration = folder.resolve("redis.conf");
    PrivateFile.write(configuration, configuration(port, folder, password));
    ServerProcess process =
        processes.start(
            new ServerCommand(
                "redis",
                folder,
                List.of(program.getAbsolutePath(), configuration.toString()),
                Map.of(),
                Duration.ofSeconds(10)));
    process.await(() -> answers(port, password), PATIENCE);
    return new EmbeddedRedis(port, process);
  }

  /** The port it listens on, at 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
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

  private static String configuration(int port, Path folder, String password) {
    return String.join(
        "\n",
        "port " + port,
        "bind 127.0.0.1",
        "requirepass " + password,
        "dir \"" + folder.toString().replace('\\', '/') + "\"",
        "save \"\"",
        "appendonly no",
        "maxmemory 128mb",
        "maxmemory-policy allkeys-lru",
        "");
  }

  private static boolean answers(int port, String password) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
      socket.setSoTimeout(1000);
      socket
          .getOutputStream()
          .write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] expected = "+OK\r\n+PONG\r\n".getBytes(StandardCharsets.US_ASCII);
      return java.util.Arrays.equals(expected, socket.getInputStream().readNBytes(expected.length));
    } catch (IOException notYet) {
      return false;
    }
  }
}
