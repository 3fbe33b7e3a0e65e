package com.mindwhile.erp.erpctl;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The jobs of the control plane. */
@Command(
    name = "jobs",
    description = "Shows jobs, stops, restarts and continues them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Jobs.ListAll.class,
      Jobs.Show.class,
      Jobs.Restart.class,
      Jobs.Continue.class,
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
  static final class Show implements Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Parameters(paramLabel = "ID", description = "The job's id.")
    private long id;

    @Override
    public Integer call() {
      return platform.call(api -> job.follow(api, api.get("jobs/" + id), platform)).code();
    }
  }

  /** Restarts a job with what it left undone. */
  @Command(
      name = "restart",
      description = "Restarts a job; only what it left undone runs.",
      mixinStandardHelpOptions = true)
  static final class Restart implements Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Parameters(paramLabel = "ID", description = "The job's id.")
    private long id;

    @Override
    public Integer call() {
      return platform
          .call(api -> job.follow(api, api.post("jobs/" + id + "/restart", Map.of()), platform))
          .code();
    }
  }

  /** Lets a job that waits between two waves go on. */
  @Command(
      name = "continue",
      description = "Lets a job that waits between two waves go on with the next.",
      mixinStandardHelpOptions = true)
  static final class Continue implements Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Parameters(paramLabel = "ID", description = "The job's id.")
    private long id;

    @Override
    public Integer call() {
      return platform
          .call(api -> job.follow(api, api.post("jobs/" + id + "/continue", Map.of()), platform))
          .code();
    }
  }

  /** Stops a job after the schools it is at. */
  @Command(
      name = "stop",
      description = "Stops a job after the schools it is at.",
      mixinStandardHelpOptions = true)
  static final class Stop implements Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Parameters(paramLabel = "ID", description = "The job's id.")
    private long id;

    @Override
    public Integer call() {
      return platform
          .call(
              api -> {
                ExitCode end =
                    job.follow(api, api.post("jobs/" + id + "/stop", Map.of()), platform);
                return end == ExitCode.FAILED ? ExitCode.OK : end;
              })
          .code();
    }
  }
}
