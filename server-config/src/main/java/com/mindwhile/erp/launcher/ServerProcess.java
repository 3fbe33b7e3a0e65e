package com.mindwhile.erp.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs as a child process, with its output in a log file. */
public final class ServerProcess implements AutoCloseable {

  private static final long POLL_MILLIS = 100;
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final ServerCommand command;
  private final Process process;

  private ServerProcess(ServerCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  static ServerProcess start(ServerCommand command) throws IOException {
    PrivateFile.createFolder(command.home());
    keepPreviousLog(command.log());
    ProcessBuilder builder =
        new ProcessBuilder(command.arguments())
            .directory(command.home().toFile())
            .redirectErrorStream(true)
            .redirectInput(
                ProcessBuilder.Redirect.from(
                    command.input().map(Path::toFile).orElseGet(ServerProcess::emptyInput)))
            .redirectOutput(command.log().toFile());
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    command.pidFile().write(process.toHandle());
    return new ServerProcess(command, process);
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Path log() {
    return command.log();
  }

  String logText() {
    try {
      return Files.exists(log()) ? new String(Files.readAllBytes(log()), charset()) : "";
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  /**
   * Waits until the condition holds.
   *
   * @throws ServerFailedException with the end of its log, if it ends or takes too long
   */
  void await(BooleanSupplier ready, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw failed("ended with code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw failed("was not ready within " + patience.toSeconds() + " s");
      }
      pause();
    }
  }

  /** Waits until somebody answers at that address, for a minute. */
  public void awaitAnswer(URI address) {
    HttpProbe probe = new HttpProbe(address);
    try {
      await(probe::answers, ANSWER);
    } catch (ServerFailedException e) {
      throw failed("did not answer at " + address.getPath() + " (" + probe.lastAnswer() + ")");
    }
  }

  ServerFailedException failed(String what) {
    return new ServerFailedException(command.name() + " " + what, log(), logText());
  }

  /** Ends it at once, as a crash would (SIGKILL). */
  void kill() {
    process.destroyForcibly();
    waitForEnd(Duration.ofSeconds(10));
    command.pidFile().delete();
  }

  /** Asks it to end (SIGTERM), waits, and kills it only if it does not. */
  @Override
  public void close() {
    process.destroy();
    if (!waitForEnd(command.stopWithin())) {
      process.destroyForcibly();
      waitForEnd(Duration.ofSeconds(10));
    }
    command.pidFile().delete();
  }

  private boolean waitForEnd(Duration patience) {
    boolean interrupted = Thread.interrupted();
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a server was starting", e);
    }
  }

  private static void keepPreviousLog(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".previous"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static File emptyInput() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }

  private static java.nio.charset.Charset charset() {
    return java.nio.charset.StandardCharsets.UTF_8;
  }
}
