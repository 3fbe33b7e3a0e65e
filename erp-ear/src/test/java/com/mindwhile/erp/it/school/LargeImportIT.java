package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files of a large school, and what becomes of one that is interrupted. */
@WithErp
@OnMicroOnly
class LargeImportIT {

  private static final int STUDENTS = 10_000;
  private static final int BAD = STUDENTS / 20;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String HEADER =
      "admissionNumber,firstName,lastName,birthDate,email,addressLine1,city,country,"
          + "guardian1FirstName,guardian1LastName,guardian1Email,guardian1Relation,"
          + "guardian1MaySeeData,guardian1MayCollect,"
          + "guardian2FirstName,guardian2LastName,guardian2Phone,guardian2Relation,"
          + "guardian2MaySeeData,guardian2MayCollect\n";

  private final TestStack stack;

  LargeImportIT(TestStack stack) {
    this.stack = stack;
  }

  /** Two children have a mother each, every child has a father. */
  private static String row(int i, boolean isBad) {
    int kind = isBad ? i / 20 % 5 : -1;
    return "L-%05d,First%d,%s,%s,s%d@l.example,%d Road,Pune,IN,Mia,Last%d,%s,%s,TRUE,TRUE,Max,Last%d,+49 30 %d,FATHER,FALSE,TRUE%n"
        .formatted(
            i,
            i,
            kind == 0 ? "" : "Last" + i,
            kind == 1 ? "17.05.2014" : kind == 2 ? "2150-01-01" : "2014-05-17",
            i,
            i,
            i / 2,
            kind == 4 ? "" : "mother-" + i / 2 + "@l.example",
            kind == 3 ? "AUNT" : "MOTHER",
            i,
            1_000_000 + i);
  }

  private static String file(int students, boolean withBad) {
    return IntStream.range(0, students)
        .mapToObj(i -> row(i, withBad && i % 20 == 7))
        .collect(Collectors.joining("", HEADER, ""));
  }

  @Test
  void badRowsDoNotHarmTheGoodOnesOfTenThousand() {
    ImportOffice office = ImportOffice.of(stack);
    String file = file(STUDENTS, true);

    long started = System.nanoTime();
    JsonPath tried = office.send("STUDENTS", true, file);
    say("Dry run of %d students took %.1f s", started);
    office.assertOutcome(tried, STUDENTS - BAD, 0, 0, BAD);
    assertThat(office.total("students")).isZero();

    started = System.nanoTime();
    Calls.expect(202, office.admin().post("imports/" + tried.getLong("id") + "/apply", Map.of()));
    JsonPath applied = office.ended(tried.getLong("id"));
    say("Import of %d students with two guardians each took %.1f s", started);

    office.assertOutcome(applied, STUDENTS - BAD, 0, 0, BAD);
    assertThat(office.total("students")).isEqualTo(STUDENTS - BAD);
    assertThat(office.total("guardians")).isEqualTo(STUDENTS / 2 + STUDENTS - BAD);
    assertThat(office.errors(applied.getLong("id")).subList(0, 5))
        .containsExactly(
            "9 C lastName NOT_BLANK",
            "29 D birthDate UNREADABLE",
            "49 D birthDate PAST_OR_PRESENT",
            "69 L guardian1Relation UNREADABLE",
            "89 K guardian1Email REQUIRED");
    assertThat(office.errorFile(applied.getLong("id")).lines()).hasSize(1 + BAD);

    started = System.nanoTime();
    JsonPath again = office.send("STUDENTS", false, file);
    say("Import of the same %d students again took %.1f s", started);
    office.assertOutcome(again, 0, 0, STUDENTS - BAD, BAD);
    assertThat(office.total("guardians")).isEqualTo(STUDENTS / 2 + STUDENTS - BAD);
  }

  private static void say(String text, long started) {
    System.out.printf(text + "%n", STUDENTS, (System.nanoTime() - started) / 1e9);
  }

  /** The job is taken away from the run that does it, as if its node had gone. */
  @Test
  void anInterruptedImportGoesOnBehindWhatIsDone() {
    ImportOffice office = ImportOffice.of(stack);
    int students = 1_500;
    long id = office.begin("STUDENTS", false, file(students, false));
    long job = office.get(id).getLong("jobId");
    Poll.until(PATIENCE, () -> office.get(id).getInt("created"), created -> created >= 100);

    stack
        .database()
        .execute(
            "update %s.jobs set lease_until = '2020-01-01', runs = runs + 1 where id = %d"
                .formatted(office.admin().school().databaseName(), job));
    JsonPath interrupted = Calls.expect(200, office.admin().get("jobs/" + job)).jsonPath();
    assertThat(interrupted.getString("status")).isEqualTo("FAILED");
    assertThat(interrupted.getInt("done")).isLessThan(interrupted.getInt("total"));
    Calls.expect(202, office.admin().post("jobs/" + job + "/restart", Map.of()));

    office.assertOutcome(office.ended(id), students, 0, 0, 0);
    JsonPath ended = Calls.expect(200, office.admin().get("jobs/" + job)).jsonPath();
    assertThat(ended.getInt("done")).isEqualTo(students / 50);
    assertThat(ended.getInt("total")).isEqualTo(students / 50);
    assertThat(office.total("students")).isEqualTo(students);
    assertThat(office.total("guardians")).isEqualTo(students / 2 + students);
  }
}
