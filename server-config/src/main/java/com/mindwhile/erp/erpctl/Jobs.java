package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The jobs of the control plane. */
@Command(
    name = "jobs",
    description =
        "Shows jobs, stops, restarts and continues them, retries or skips one of their schools.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Jobs.ListAll.class,
      Jobs.Show.class,
      Jobs.Restart.class,
      Jobs.Continue.class,
      Jobs.Retry.class,
      Jobs.Skip.class,
      Jobs.Stop.class
    })
final class Jobs {

  /** Lists jobs. */
  @Command(
      name = "list",
      description = "Lists jobs, the newest first.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {

    @Mixin private PlatformOptions platform;
    @Mixin private PageOptions page;

    @Override
    public void run() {
      platform.print(platform.call(api -> api.get("jobs?" + page.query())), JobOptions.COLUMNS);
    }
  }

  /** Shows a job. */
  @Command(
      name = "show",
      description = "Shows a job; with --wait its end.",
      mixinStandardHelpOptions = true)
  static final class Show extends JobCall {
    @Override
    JsonNode call(RestApi api) {
      return api.get(at(""));
    }
  }

  /** Restarts a job with what it left undone. */
  @Command(
      name = "restart",
      description = "Restarts a job; only what it left undone runs.",
      mixinStandardHelpOptions = true)
  static final class Restart extends JobCall {
    @Override
    JsonNode call(RestApi api) {
      return api.post(at("/restart"), Map.of());
    }
  }

  /** Lets a job that waits between two waves go on. */
  @Command(
      name = "continue",
      description = "Lets a job that waits between two waves go on with the next.",
      mixinStandardHelpOptions = true)
  static final class Continue extends JobCall {
    @Override
    JsonNode call(RestApi api) {
      return api.post(at("/continue"), Map.of());
    }
  }

  /** Tries one school of a migration again. */
  @Command(
      name = "retry",
      description =
          "Tries a school of a migration again that failed or was skipped, and no other; with --wait"
              + " exit code 0 says that nothing is left of the whole job.",
      mixinStandardHelpOptions = true)
  static final class Retry extends JobCall {

    @Parameters(index = "1", paramLabel = "SCHOOL", description = "The school's id.")
    private long school;

    @Override
    JsonNode call(RestApi api) {
      return api.post(at("/schools/" + school + "/retry"), Map.of());
    }
  }

  /** Leaves one school out of a migration. */
  @Command(
      name = "skip",
      description = "Leaves a school out of a migration that is not done with it.",
      mixinStandardHelpOptions = true)
  static final class Skip extends JobCall {

    @Parameters(index = "1", paramLabel = "SCHOOL", description = "The school's id.")
    private long school;

    @Override
    JsonNode call(RestApi api) {
      return api.post(at("/schools/" + school + "/skip"), Map.of());
    }
  }

  /** Stops a job after the schools it is at. */
  @Command(
      name = "stop",
      description = "Stops a job after the schools it is at.",
      mixinStandardHelpOptions = true)
  static final class Stop extends JobCall {
    @Override
    JsonNode call(RestApi api) {
      return api.post(at("/stop"), Map.of());
    }

    @Override
    ExitCode meaning(ExitCode end) {
      return end == ExitCode.FAILED ? ExitCode.OK : end;
    }
  }
}
