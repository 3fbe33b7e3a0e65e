package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A call about one job, which is then followed if that is wanted. */
abstract class JobCall implements Callable<Integer> {

  @Mixin private PlatformOptions platform;
  @Mixin private JobOptions job;

  @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
  private long id;

  /** Makes it and answers the job. */
  abstract JsonNode call(RestApi api);

  /** What the job's end means to whoever made the call. */
  ExitCode meaning(ExitCode end) {
    return end;
  }

  /** A path at the job, such as {@code /stop}. */
  final String at(String path) {
    return "jobs/" + id + path;
  }

  @Override
  public final Integer call() {
    return meaning(platform.call(api -> job.follow(api, call(api), platform))).code();
  }
}
