package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.statements.AskedQueries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What importing asks the school's database: so much for fifty rows, not for each. */
@WithErp
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportStatementsIT {

  private static final int STUDENTS = 200;
  private static final int PARTS = STUDENTS / 50;

  private static final String HEADER =
      "admissionNumber,firstName,lastName,guardian1FirstName,guardian1LastName,guardian1Email,"
          + "guardian1Relation,guardian1MaySeeData,guardian1MayCollect,guardian2FirstName,"
          + "guardian2LastName,guardian2Phone,guardian2Relation,guardian2MaySeeData,"
          + "guardian2MayCollect\n";

  private final ImportOffice office;
  private final AskedQueries asked;

  ImportStatementsIT(TestStack stack) {
    office = ImportOffice.of(stack);
    asked = AskedQueries.ofSchool(stack.database(), office.admin().school().id());
  }

  @BeforeAll
  void listen() {
    asked.listen();
  }

  @AfterAll
  void stopListening() {
    asked.close();
  }

  /** Two children have a mother each, every child has a father. */
  private static String file() {
    return IntStream.range(0, STUDENTS)
        .mapToObj(
            i ->
                "S-%d,First,Last%d,Mia,Last%d,mother-%d@s.example,MOTHER,TRUE,TRUE,Max,Last%d,+49 40 %d,FATHER,FALSE,TRUE%n"
                    .formatted(i, i, i / 2, i / 2, i, 1_000 + i))
        .collect(Collectors.joining("", HEADER, ""));
  }

  @Test
  void whatIsKnownIsLookedUpForFiftyRowsAtOnce() {
    office.assertOutcome(office.send("STUDENTS", false, file()), STUDENTS, 0, 0, 0);

    List<String> statements =
        asked.statementsDuring(
            () -> office.assertOutcome(office.send("STUDENTS", false, file()), 0, 0, STUDENTS, 0));

    assertThat(statements).filteredOn(it -> it.contains(" from students ")).hasSize(PARTS);
    // who has the addresses, who has the numbers, and these guardians
    assertThat(statements).filteredOn(it -> it.contains(" from guardians ")).hasSize(4 * PARTS);
    assertThat(statements).filteredOn(it -> it.contains(" from student_guardians ")).hasSize(PARTS);
    assertThat(statements).filteredOn(it -> it.startsWith("update import_rows ")).hasSize(PARTS);
    assertThat(statements)
        .noneMatch(it -> it.startsWith("update students ") || it.startsWith("update guardians "));
  }

  /** One that only a service refuses would have its part done again in halves. */
  @Test
  void rowsWithMistakesAreFoundWithoutDoingTheirPartAgain() {
    String header = "admissionNumber,firstName,lastName,birthDate\n";
    String file =
        IntStream.range(0, STUDENTS)
            .mapToObj(
                i ->
                    "B-%d,First,%s,%s%n"
                        .formatted(i, i % 20 == 7 ? "" : "Last", i % 20 == 8 ? "2150-01-01" : ""))
            .collect(Collectors.joining("", header, ""));
    int bad = STUDENTS / 10;

    List<String> statements =
        asked.statementsDuring(
            () ->
                office.assertOutcome(
                    office.send("STUDENTS", true, file), STUDENTS - bad, 0, 0, bad));

    assertThat(statements).filteredOn(it -> it.contains("admission_number in")).hasSize(PARTS);
  }

  /** A part is halved until that row stands alone: two looks at each of six sizes below fifty. */
  @Test
  void aRowThatAServiceRefusesIsFoundByHalving() {
    String file =
        IntStream.range(0, STUDENTS)
            .mapToObj(i -> "H-%d,First,Last,2020-08-01,%s%n".formatted(i, leaving(i % 50)))
            .collect(
                Collectors.joining(
                    "", "employeeNumber,firstName,lastName,employedFrom,employedTo\n", ""));

    List<String> statements =
        asked.statementsDuring(
            () ->
                office.assertOutcome(
                    office.send("TEACHERS", false, file), STUDENTS - PARTS, 0, 0, PARTS));

    assertThat(statements)
        .filteredOn(it -> it.contains("employee_number in"))
        .hasSizeBetween(2 * PARTS, PARTS * (1 + 2 * 6));
  }

  /** Of one row of fifty before the day of entry. */
  private static String leaving(int row) {
    return row == 30 ? "2019-07-31" : "2030-07-31";
  }

  @Test
  void teachersAreLookedUpForFiftyRowsAtOnce() {
    String file =
        IntStream.range(0, STUDENTS)
            .mapToObj("T-%1$d,First,Last%1$d%n"::formatted)
            .collect(Collectors.joining("", "employeeNumber,firstName,lastName\n", ""));
    office.assertOutcome(office.send("TEACHERS", false, file), STUDENTS, 0, 0, 0);

    List<String> statements =
        asked.statementsDuring(
            () -> office.assertOutcome(office.send("TEACHERS", false, file), 0, 0, STUDENTS, 0));

    assertThat(statements).filteredOn(it -> it.contains(" from teachers ")).hasSize(PARTS);
    assertThat(statements).filteredOn(it -> it.contains(" from teacher_subjects ")).hasSize(PARTS);
    assertThat(statements).noneMatch(it -> it.startsWith("update teachers "));
  }
}
