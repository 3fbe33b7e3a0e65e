package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.statements.AskedQueries;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What handing a register in asks the school's database: as much for forty students as for two. */
@WithErp
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterStatementsIT {

  /** What a statement does, and the first of these tables that it names. */
  private static final Pattern WHAT =
      Pattern.compile("^(insert|update|select)(?s:.*?) (attendance_\\w+|school_settings)\\b");

  private static final List<String> FIRST =
      List.of(
          "insert attendance_registers",
          "select school_settings",
          "select attendance_codes",
          "select attendance_registers",
          "update attendance_registers",
          "insert attendance_marks",
          "insert attendance_changes");

  private final AttendanceOffice office;
  private final AskedQueries asked;

  RegisterStatementsIT(TestStack stack) {
    office = AttendanceOffice.of(stack);
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

  @Test
  void aRegisterIsHeldByOneStatementReadByThreeAndWrittenByThree() {
    long few = office.section("Few");
    List<Map<String, Object>> two = marks(few, 2);
    long many = office.section("Many");
    List<Map<String, Object>> forty = marks(many, 40);

    assertThat(during(() -> Calls.expect(201, office.hand(few, "2024-09-02", two))))
        .isEqualTo(FIRST);
    assertThat(during(() -> Calls.expect(201, office.hand(many, "2024-09-02", forty))))
        .isEqualTo(FIRST);
  }

  @Test
  void aTeachersRegisterTakesNoMore() {
    long own = office.section("Taught");
    long teacher = office.admin().teacher("S1", "Tess", "Counted");
    office.teach(own, teacher);
    String token = office.admin().userToken("teacher", "teacherId", teacher);
    List<Map<String, Object>> marks = marks(own, 3);

    assertThat(during(() -> Calls.expect(201, office.handAs(token, own, "2024-09-02", marks))))
        .isEqualTo(FIRST);
  }

  /** Who does the same again writes nothing. */
  @Test
  void theSameAgainIsReadAlone() {
    long section = office.section("Again");
    List<Map<String, Object>> marks = marks(section, 5);
    Calls.expect(201, office.hand(section, "2024-09-02", marks));

    assertThat(during(() -> Calls.expect(200, office.hand(section, "2024-09-02", marks))))
        .startsWith(FIRST.subList(0, 4).toArray(String[]::new))
        .endsWith(
            "select attendance_locks", "select attendance_registers", "select attendance_marks")
        .hasSize(7);
  }

  private List<Map<String, Object>> marks(long section, int students) {
    return IntStream.range(0, students)
        .mapToObj(i -> mark(office.enrolled(section, "Counted" + i, "2020-09-01"), "P"))
        .toList();
  }

  /** But for those that begin and end transactions and ask whether the session goes on. */
  private List<String> during(Runnable action) {
    return asked.statementsDuring(action).stream()
        .filter(statement -> statement.matches("(?s)(insert|update|delete|select) .*"))
        .filter(statement -> !statement.contains("user_sessions"))
        .filter(statement -> !statement.startsWith("select @@"))
        .map(RegisterStatementsIT::what)
        .toList();
  }

  private static String what(String statement) {
    Matcher what = WHAT.matcher(statement);
    return what.find() ? what.group(1) + " " + what.group(2) : statement;
  }
}
