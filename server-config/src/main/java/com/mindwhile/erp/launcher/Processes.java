package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The server processes of one installation, in the order they were started. They are stopped in the
 * opposite order, also when this JVM is told to end (Ctrl-C, SIGTERM) while one is still starting.
 */
public final class Processes implements AutoCloseable {

  private final Deque<ServerProcess> running = new ArrayDeque<>();
  private boolean closed;

  /** Processes that end with this JVM at the latest. */
  public static Processes endingWithThisJvm() {
    Processes processes = new Processes();
    Runtime.getRuntime().addShutdownHook(new Thread(processes::close, "stop-servers"));
    return processes;
  }

  /** Starts a further server, which ends with the others. */
  public ServerProcess start(ServerCommand command) throws IOException {
    return start(command, () -> {});
  }

  /**
   * Starts it after the preparations, which find no survivor of an earlier run at work any more.
   */
  synchronized ServerProcess start(ServerCommand command, Preparation preparation)
      throws IOException {
    if (closed) {
      throw new IllegalStateException("Stopping: " + command.name() + " is not started any more");
    }
    command.pidFile().endSurvivor();
    preparation.run();
    ServerProcess process = ServerProcess.start(command);
    running.push(process);
    return process;
  }

  /** What has to be done on the disk before a server starts. */
  interface Preparation {

    void run() throws IOException;
  }

  /** Whether they were told to stop. */
  synchronized boolean isClosed() {
    return closed;
  }

  /** Stops them, the last started first, and waits for the end of each. */
  @Override
  public void close() {
    while (true) {
      ServerProcess process;
      synchronized (this) {
        closed = true;
        process = running.poll();
      }
      if (process == null) {
        return;
      }
      process.close();
    }
  }
}
