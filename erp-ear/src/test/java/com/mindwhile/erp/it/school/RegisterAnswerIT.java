package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is answered to who hands a register in first is put together from what was read before it
 * was written; it is what is read afterwards.
 */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterAnswerIT {

  private static final String MONDAY = "2024-09-02";

  private final TestStack stack;
  private AttendanceOffice office;

  RegisterAnswerIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = AttendanceOffice.of(stack);
  }

  @Test
  void theAnswerIsWhatIsReadAfterwards() {
    long section = office.section("Read");
    long zoe = office.enrolled(section, "Zoe", "2020-09-01");
    long ill = office.enrolled(section, "Iris", "2020-09-01");
    long late = office.enrolled(section, "Anna", "2020-09-01");
    office.enrolled(section, "Nobody", "2020-09-01");
    office
        .admin()
        .create(
            "attendance/excuses",
            Map.of("studentId", ill, "startsOn", MONDAY, "endsOn", MONDAY, "code", "E"));

    JsonPath answer =
        Calls.expect(
                201,
                office.hand(
                    section,
                    MONDAY,
                    List.of(
                        mark(zoe, "P"),
                        mark(ill, "A"),
                        Map.of("studentId", late, "code", "L", "minutesLate", 7, "note", "Bus"))))
            .jsonPath();

    assertThat(answer.getList("marks.collect { it.firstName + ' ' + it.code + ' ' + it.kind }"))
        .containsExactly("Anna L LATE", "Iris A EXCUSED", "Zoe P PRESENT");
    assertThat(answer.getList("marks.officeCode")).containsExactly(null, "E", null);
    assertThat(answer.getInt("version")).isEqualTo(1);
    assertThat(answer.<Map<String, Object>>get())
        .isEqualTo(read(office.admin().token(), answer.getLong("id")));
  }

  /** Of another day a teacher sees those who are in an own class today. */
  @Test
  void aTeacherIsAnsweredThoseWhoAreInAnOwnClass() {
    long own = office.section("Own");
    long stays = office.enrolled(own, "Stays", "2020-09-01");
    long left = office.admin().student("Left", "Reported");
    long enrollment = office.admin().enrol(left, own, "2020-09-01");
    Calls.expect(
        200,
        office
            .admin()
            .post(
                "students/" + left + "/enrollments/" + enrollment + "/leave",
                Map.of("exitDate", "2024-10-01", "exitReason", "Moved")));
    long teacher = office.admin().teacher("A1", "Tess", "Own");
    office.teach(own, teacher);
    String token = office.admin().userToken("teacher", "teacherId", teacher);

    JsonPath answer =
        Calls.expect(
                201, office.handAs(token, own, MONDAY, List.of(mark(stays, "P"), mark(left, "A"))))
            .jsonPath();

    assertThat(answer.getList("marks.studentId", Long.class)).containsExactly(stays);
    assertThat(answer.<Map<String, Object>>get()).isEqualTo(read(token, answer.getLong("id")));
    assertThat(
            Calls.expect(
                    200,
                    office.handAs(token, own, MONDAY, List.of(mark(stays, "P"), mark(left, "A"))))
                .jsonPath()
                .<Map<String, Object>>get())
        .isEqualTo(answer.get());
  }

  private Map<String, Object> read(String token, long register) {
    return Calls.expect(200, office.get(token, "attendance/registers/" + register))
        .jsonPath()
        .get();
  }
}
