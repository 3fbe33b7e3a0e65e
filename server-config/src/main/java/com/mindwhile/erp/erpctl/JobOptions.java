package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.List;
import picocli.CommandLine.Mixin;
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

  @Mixin private WaitOptions patience;

  /** Waits for a job that looks at schools, and prints what it found out about each. */
  JsonNode awaitFindings(
      RestApi api, JsonNode started, PlatformOptions platform, List<String> columns) {
    return patience.awaitFindings(api, started, platform, columns);
  }

  /** Follows a job that was just started, if wanted, and prints it. */
  ExitCode follow(RestApi api, JsonNode started, PlatformOptions platform) {
    tellInvitation(started, platform);
    if (!wait) {
      platform.print(started, COLUMNS);
      return ExitCode.OK;
    }
    JsonNode job = patience.await(api, started, platform);
    platform.print(job, COLUMNS);
    if (JobWatch.waitsForSomebody(job)) {
      platform.progress("It waits for 'erpctl jobs continue " + job.path("id").asText() + "'.");
    }
    return WaitOptions.meaning(job);
  }

  /** It is answered this once: whoever waits for the job's end would never see it. */
  private void tellInvitation(JsonNode started, PlatformOptions platform) {
    JsonNode link = started.path("invitation").path("link");
    if (link.isTextual()) {
      platform.progress("The first administrator chooses a password at " + link.asText());
    }
  }
}
