package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.Poll;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two hundred schools: a bad script is stopped by the canaries; corrected, it goes in waves; the
 * server is killed in the second, and the rest is done once it is back.
 */
@WithFragileStack
@OnMicroOnly
class LargeRolloutIT {

  private static final int SCHOOLS = 200;
  private static final int CANARIES = 2;
  private static final int FIRST_WAVE = 8;
  private static final int SECOND_WAVE = 60;
  private static final int BEFORE_THE_KILL = CANARIES + FIRST_WAVE + SECOND_WAVE - 1;

  /** A school of the second wave. */
  private static final int TRAPPED = 30;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FragileStack stack;
  private final Path script;
  private final Path further;

  LargeRolloutIT(FragileStack stack) {
    this.stack = stack;
    this.script = stack.furtherMigrations().resolve("V960__rollout.sql");
    this.further = stack.furtherMigrations().resolve("V961__further.sql");
  }

  @AfterEach
  void takeTheScriptsAway() throws IOException {
    stack.schools().clearTraps();
    Files.deleteIfExists(script);
    Files.deleteIfExists(further);
  }

  @Test
  void aRolloutSurvivesABadScriptAndAKilledServer() throws Exception {
    LargeFleet fleet = LargeFleet.provision(stack, SCHOOLS, TRAPPED);

    long job = stopsAfterTheCanaries(fleet);
    Files.writeString(script, "create table rollout (id int);\n");
    goesOnInWavesUntilTheServerIsKilled(job);
    Map<Long, String> before = fleet.outcomes(job, "COMPLETED");
    assertThat(before).hasSize(BEFORE_THE_KILL);
    theServerComesBackAndMigratesNothingByItself(fleet, job);
    theRestIsDone(job);

    assertThat(fleet.outcomes(job, "COMPLETED")).hasSize(SCHOOLS).containsAllEntriesOf(before);
    assertThat(fleet.runs("960")).as("each once").hasSize(SCHOOLS).containsOnly("1");
    assertThat(fleet.wavesThatOverlap(job)).isEmpty();

    Files.writeString(further, LargeFleet.FURTHER + ";\n");
    fleet.compareWithPlainJdbc();
  }

  private long stopsAfterTheCanaries(LargeFleet fleet) throws IOException {
    Files.writeString(script, "create table rollout (id int, id int);\n");
    long job =
        fleet.migrate(
            Map.of(
                "canarySchoolIds",
                fleet.ids().subList(0, CANARIES),
                "waveSizes",
                List.of(FIRST_WAVE, SECOND_WAVE),
                "gate",
                true));
    JsonPath stopped = stack.platform().awaitStatus(job, "FAILED").jsonPath();

    assertThat(stopped.getInt("done")).isZero();
    assertThat(stopped.getInt("failed")).isBetween(1, CANARIES);
    assertThat(fleet.outcomes(job, "WAITING").keySet())
        .containsAll(fleet.ids().subList(CANARIES, SCHOOLS));
    assertThat(fleet.runs("960")).as("the others are untouched").isEmpty();
    assertThat(fleet.tables("rollout")).isZero();
    return job;
  }

  private void goesOnInWavesUntilTheServerIsKilled(long job) {
    stack
        .schools()
        .trap("second-wave", Pattern.compile(""), Pattern.compile("create table rollout"));
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    awaitDone(job, "PAUSED", CANARIES);
    Calls.expect(202, stack.platform().post("jobs/" + job + "/continue"));
    awaitDone(job, "PAUSED", CANARIES + FIRST_WAVE);
    Calls.expect(202, stack.platform().post("jobs/" + job + "/continue"));
    awaitDone(job, "STARTED", BEFORE_THE_KILL);
    assertThat(stack.schools().caught()).containsExactly("second-wave");
    stack.erp().payara().kill();
  }

  private void theServerComesBackAndMigratesNothingByItself(LargeFleet fleet, long job)
      throws IOException {
    stack.schools().clearTraps();
    stack.schools().shut(); // the database server of one school is away
    try {
      stack.erp().restartPayara();
      assertThat(stack.calls().school(fleet.ids().get(0)).get("auth/me").statusCode())
          .isEqualTo(401);
      awaitDone(job, "INTERRUPTED", BEFORE_THE_KILL);
      assertThat(fleet.tables("rollout")).isEqualTo(BEFORE_THE_KILL);
    } finally {
      stack.schools().reopen();
    }
  }

  /** Also what the killed node left half way: it is plain to see that nothing of it was done. */
  private void theRestIsDone(long job) {
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    awaitDone(job, "PAUSED", BEFORE_THE_KILL + 1); // the gate is still shut
    Calls.expect(202, stack.platform().post("jobs/" + job + "/continue"));
    awaitDone(job, "PAUSED", BEFORE_THE_KILL + 1 + 2 * SECOND_WAVE);
    Calls.expect(202, stack.platform().post("jobs/" + job + "/continue"));
    awaitDone(job, "COMPLETED", SCHOOLS);
  }

  private void awaitDone(long job, String status, int done) {
    Platform platform = stack.platform();
    Poll.until(
        PATIENCE,
        () -> platform.get("jobs/" + job).jsonPath(),
        answer -> status.equals(answer.getString("status")) && answer.getInt("done") == done);
  }
}
