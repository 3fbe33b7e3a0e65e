package com.mindwhile.erp.erpctl;

import java.time.Duration;
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
      List.of("schoolId", "code", "databaseServer", "fromVersion", "scripts", "error");

  @Mixin private PlatformOptions platform;
  @Mixin private JobOptions job;
  @Mixin private SchoolSelection selection;

  @Option(
      names = "--canary",
      split = ",",
      paramLabel = "ID",
      description = "Schools to begin with; the others follow if none of these failed.")
  private List<Long> canaries;

  @Option(
      names = "--waves",
      split = ",",
      paramLabel = "SIZE",
      description =
          "Schools in the first waves after them; each further wave has twice as many as the one"
              + " before. Default: the first has as many as run at once.")
  private List<Integer> waves;

  @Option(
      names = "--pause",
      paramLabel = "DURATION",
      description = "Time between two waves, such as PT30M; it goes on by itself afterwards.")
  private Duration pause;

  @Option(
      names = "--gate",
      description = "Wait between two waves for 'erpctl jobs continue', however long that takes.")
  private boolean gate;

  @Option(
      names = "--max-failures",
      paramLabel = "NUMBER",
      description = "When more schools fail no others are begun; else any number may.")
  private Integer maxFailures;

  @Option(
      names = "--dry-run",
      description =
          "Only say which scripts would run in which school, by a job that is waited for; exit code"
              + " 1 if the migration would stumble.")
  private boolean dryRun;

  @Option(
      names = "--max-concurrent",
      description = "How many at once, default ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int maxConcurrent;

  @Option(
      names = "--max-concurrent-per-server",
      paramLabel = "NUMBER",
      description = "How many of them on one database server; else as many as there are.")
  private Integer maxConcurrentPerServer;

  @Override
  public Integer call() {
    return dryRun ? preview().code() : migrate().code();
  }

  private ExitCode migrate() {
    return platform.call(api -> job.follow(api, api.post("migrations", request()), platform));
  }

  private ExitCode preview() {
    return platform.call(
        api ->
            WaitOptions.meaning(
                job.awaitFindings(
                    api, api.post("migrations/dry-run", request()), platform, PREVIEW)));
  }

  private Map<String, Object> request() {
    Map<String, Object> request = selection.request();
    SchoolSelection.put(request, "canarySchoolIds", canaries);
    SchoolSelection.put(request, "waveSizes", waves);
    SchoolSelection.put(request, "pauseSeconds", pause == null ? null : pause.toSeconds());
    SchoolSelection.put(request, "gate", gate ? Boolean.TRUE : null);
    SchoolSelection.put(request, "maxFailures", maxFailures);
    SchoolSelection.put(request, "maxConcurrentPerServer", maxConcurrentPerServer);
    request.put("maxConcurrent", maxConcurrent);
    return request;
  }
}
