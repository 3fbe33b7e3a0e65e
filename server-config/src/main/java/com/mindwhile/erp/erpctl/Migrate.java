package com.mindwhile.erp.erpctl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings schools' databases to this release. */
@Command(
    name = "migrate",
    description = "Brings schools' databases to this release, as a job.",
    mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {

  @Mixin private PlatformOptions platform;
  @Mixin private JobOptions job;

  @Option(
      names = "--schools",
      split = ",",
      paramLabel = "ID",
      description = "Only these; else all that can be migrated.")
  private List<Long> schools;

  @Option(
      names = "--max-concurrent",
      description = "How many at once, default ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int maxConcurrent;

  @Override
  public Integer call() {
    return platform
        .call(api -> job.follow(api, api.post("migrations", request()), platform))
        .code();
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    if (schools != null) {
      request.put("schoolIds", schools);
    }
    request.put("maxConcurrent", maxConcurrent);
    return request;
  }
}
