package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done about the schemas of schools besides migrating them. */
final class SchoolSchemas {

  private SchoolSchemas() {}

  /** Says how schemas differ from what they have to be. */
  @Command(
      name = "drift",
      description =
          "Compares schools' schemas with fresh schools', by a job that is waited for; exit code 1"
              + " if one differs. Changes nothing.",
      mixinStandardHelpOptions = true)
  static final class Drift implements Callable<Integer> {

    private static final List<String> COLUMNS =
        List.of("schoolId", "code", "databaseServer", "fromVersion", "drift", "error");

    @Mixin private PlatformOptions platform;
    @Mixin private SchoolSelection selection;
    @Mixin private WaitOptions patience;

    @Override
    public Integer call() {
      JsonNode job =
          platform.call(
              api ->
                  patience.awaitFindings(
                      api, api.post("drift-checks", selection.request()), platform, COLUMNS));
      ExitCode end = WaitOptions.meaning(job);
      boolean differs = end == ExitCode.OK && job.path("drifted").asInt() > 0;
      return (differs ? ExitCode.FAILED : end).code();
    }
  }

  /** Lets a half-migrated school be migrated again. */
  @Command(
      name = "repair",
      description = "Says what became by hand of a script that stopped half way in a school.",
      mixinStandardHelpOptions = true)
  static final class Repair implements Runnable {

    private static final List<String> COLUMNS =
        List.of("schoolId", "code", "repairedScripts", "script");

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The school's id.")
    private long id;

    @ArgGroup(multiplicity = "1")
    private ByHand byHand;

    /** One of both. */
    static final class ByHand {

      @Option(
          names = "--undone",
          required = true,
          description = "All that the script did was undone; the next migration runs it again.")
      private boolean undone;

      @Option(
          names = "--finished",
          required = true,
          description = "All that the script does was done; it counts as one that has run.")
      private boolean finished;
    }

    @Override
    public void run() {
      Map<String, Object> request = Map.of("script", byHand.finished ? "FINISHED" : "UNDONE");
      platform.print(
          platform.call(api -> api.post("schools/" + id + "/schema/repair", request)), COLUMNS);
    }
  }
}
