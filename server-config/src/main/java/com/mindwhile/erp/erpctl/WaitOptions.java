package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How long to wait for a job, and the waiting. */
final class WaitOptions {

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait, default ${DEFAULT-VALUE}; then exit code 7, as at a gate.",
      defaultValue = "600")
  private int timeoutSeconds;

  /** The job as it is at its end, at its next gate or when the time is over. */
  JsonNode await(RestApi api, JsonNode started, PlatformOptions platform) {
    JsonNode job =
        new JobWatch(api)
            .await(
                started,
                Duration.ofSeconds(timeoutSeconds),
                look -> platform.progressBar(ProgressBar.of(look)));
    platform.endOfProgressBar();
    return job;
  }

  /**
   * Waits for a job that looks at schools, and prints what it found out about each.
   *
   * @param columns of the schools
   * @return the job
   */
  JsonNode awaitFindings(
      RestApi api, JsonNode started, PlatformOptions platform, List<String> columns) {
    JsonNode job = await(api, started, platform);
    platform.print(job, job.path("schools"), columns);
    return job;
  }

  /** What a job means to the script that waited for it. */
  static ExitCode meaning(JsonNode job) {
    if (!JobWatch.hasEnded(job)) {
      return ExitCode.STILL_RUNNING;
    }
    return JobWatch.hasCompleted(job) ? ExitCode.OK : ExitCode.FAILED;
  }
}
