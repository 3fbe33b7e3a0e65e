package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that start a job, and the waiting for it. */
final class JobOptions {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "status",
          "done",
          "failed",
          "skipped",
          "total",
          "startedAt",
          "endedAt",
          "error");

  @Option(
      names = "--wait",
      description = "Wait for the job's end, or for its next gate; its failure is exit code 1.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait, default ${DEFAULT-VALUE}; then exit code 7, as at a gate.",
      defaultValue = "600")
  private int timeoutSeconds;

  /** Follows a job that was just started, if wanted, and prints it. */
  ExitCode follow(RestApi api, JsonNode started, PlatformOptions platform) {
    tellInvitation(started, platform);
    if (!wait) {
      platform.print(started, COLUMNS);
      return ExitCode.OK;
    }
    JsonNode job =
        new JobWatch(api)
            .await(
                started,
                Duration.ofSeconds(timeoutSeconds),
                look -> platform.progressBar(ProgressBar.of(look)));
    platform.endOfProgressBar();
    platform.print(job, COLUMNS);
    if (JobWatch.waitsForSomebody(job)) {
      platform.progress("It waits for 'erpctl jobs continue " + job.path("id").asText() + "'.");
    }
    if (!JobWatch.hasEnded(job)) {
      return ExitCode.STILL_RUNNING;
    }
    return JobWatch.hasCompleted(job) ? ExitCode.OK : ExitCode.FAILED;
  }

  /** It is answered this once: whoever waits for the job's end would never see it. */
  private void tellInvitation(JsonNode started, PlatformOptions platform) {
    JsonNode link = started.path("invitation").path("link");
    if (link.isTextual()) {
      platform.progress("The first administrator chooses a password at " + link.asText());
    }
  }
}
