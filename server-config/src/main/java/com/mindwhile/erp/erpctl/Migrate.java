package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
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

  private static final List<String> PREVIEW =
      List.of("schoolId", "code", "databaseServer", "fromVersion", "scripts", "problems");

  @Mixin private PlatformOptions platform;
  @Mixin private JobOptions job;

  @Option(
      names = "--schools",
      split = ",",
      paramLabel = "ID",
      description = "Only these; else all that can be migrated.")
  private List<Long> schools;

  @Option(
      names = "--servers",
      split = ",",
      paramLabel = "NAME",
      description = "Only schools on these database servers.")
  private List<String> servers;

  @Option(
      names = "--versions",
      split = ",",
      paramLabel = "VERSION",
      description = "Only schools at these versions.")
  private List<String> versions;

  @Option(
      names = "--canary",
      split = ",",
      paramLabel = "ID",
      description = "Schools to begin with; the others follow if none of these failed.")
  private List<Long> canaries;

  @Option(
      names = "--max-failures",
      paramLabel = "NUMBER",
      description = "When more schools fail no others are begun; else any number may.")
  private Integer maxFailures;

  @Option(
      names = "--dry-run",
      description =
          "Only say which scripts would run in which school; exit code 1 if it would stumble.")
  private boolean dryRun;

  @Option(
      names = "--max-concurrent",
      description = "How many at once, default ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int maxConcurrent;

  @Override
  public Integer call() {
    return dryRun ? preview().code() : migrate().code();
  }

  private ExitCode migrate() {
    return platform.call(api -> job.follow(api, api.post("migrations", request()), platform));
  }

  private ExitCode preview() {
    JsonNode preview = platform.call(api -> api.post("migrations/dry-run", request()));
    platform.print(preview, preview.path("schools"), PREVIEW);
    return preview.path("withProblems").asInt() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    if (schools != null) {
      request.put("schoolIds", schools);
    }
    if (servers != null) {
      request.put("databaseServers", servers);
    }
    if (versions != null) {
      request.put("schemaVersions", versions);
    }
    if (canaries != null) {
      request.put("canarySchoolIds", canaries);
    }
    if (maxFailures != null) {
      request.put("maxFailures", maxFailures);
    }
    request.put("maxConcurrent", maxConcurrent);
    return request;
  }
}
