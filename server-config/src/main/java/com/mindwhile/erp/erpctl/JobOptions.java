package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of commands that start a job, and the waiting for it. */
final class JobOptions {

  static final List<String> COLUMNS =
      List.of("id", "name", "status", "done", "total", "startedAt", "endedAt");

  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");
  private static final Duration POLL = Duration.ofSeconds(1);

  @Option(names = "--wait", description = "Wait for the job's end; its failure is exit code 1.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait, default ${DEFAULT-VALUE}; then exit code 7.",
      defaultValue = "600")
  private int timeoutSeconds;

  /** Follows a job that was just started, if wanted, and prints it. */
  ExitCode follow(PlatformApi api, JsonNode started, PlatformOptions platform) {
    JsonNode job = started;
    Instant deadline = Instant.now().plusSeconds(timeoutSeconds);
    while (wait && !hasEnded(job)) {
      if (Instant.now().isAfter(deadline)) {
        platform.print(job, COLUMNS);
        return ExitCode.STILL_RUNNING;
      }
      pause();
      job = api.get("jobs/" + started.path("id").asText());
    }
    platform.print(job, COLUMNS);
    return wait && !job.path("status").asText().equals("COMPLETED") ? ExitCode.FAILED : ExitCode.OK;
  }

  private static boolean hasEnded(JsonNode job) {
    return ENDED.contains(job.path("status").asText());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(ExitCode.FAILED, "Interrupted", e);
    }
  }
}
