package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A Payara in a process of its own, with the school plane at {@code /} and the control plane at
 * {@code /admin}.
 */
public sealed interface ApplicationServer extends AutoCloseable permits PayaraMicro, PayaraServer {

  /** What it was started with. */
  PayaraSettings settings();

  /** Where the school plane answers, such as {@code http://localhost:8080}. */
  default URI baseUrl() {
    return URI.create("http://localhost:" + settings().port());
  }

  /** Where the control plane answers. */
  default URI adminUrl() {
    return baseUrl().resolve("/admin");
  }

  /** Its output. */
  Path log();

  /** Whether its process runs. */
  boolean isAlive();

  /** The id of its process. */
  long pid();

  /** Ends it as a crash would (SIGKILL). */
  void kill();

  /**
   * Starts it again after its end, on the same port, and waits until it answers.
   *
   * @throws ServerFailedException if it does not
   */
  ApplicationServer restart() throws IOException;

  /** Stops it (SIGTERM), with a minute for running jobs to stop, and waits for its end. */
  @Override
  void close();
}
