package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school of grades 9 and 10 comes to the end of its year. */
@WithErp
class PromotionIT {

  private static final String COUNTS =
      "sections.collect { it.sectionName + ' ' + it.status + ' ' + it.promoting + ' '"
          + " + it.repeating + ' ' + it.graduating + ' ' + it.leaving + ' ' + it.undecided }";

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long from;
  private long to;
  private long nine;
  private long ten;
  private long nineA;
  private long tenB;
  private long nextNineA;
  private long nextTenA;

  PromotionIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeEach
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    from = admin.academicYear("2024/25", "2024-09-01", "2025-07-31");
    to = admin.academicYear("2025/26", "2025-08-15", "2099-07-31");
    nine = admin.gradeLevel("Grade 9", 9);
    ten = admin.gradeLevel("Grade 10", 10);
    nineA = admin.section(from, nine, "A");
    tenB = admin.section(from, ten, "B");
    nextNineA = admin.section(to, nine, "A");
    nextTenA = admin.section(to, ten, "A");
  }

  @Test
  void studentsGoOnStayAndLeaveAndComeBack() {
    long ann = enrolled("Ann", nineA);
    long bob = enrolled("Bob", nineA);
    long cleo = enrolled("Cleo", nineA);
    long dan = enrolled("Dan", tenB);
    long gone = admin.student("Gone", "Before");
    long enrollment = admin.enrol(gone, nineA, "2024-09-01");
    Calls.expect(
        200,
        admin.post(
            "students/" + gone + "/enrollments/" + enrollment + "/leave",
            Map.of("exitDate", "2025-01-15", "exitReason", "Moved")));

    long promotion = admin.create("promotions", years());
    String path = "promotions/" + promotion;
    assertThat(sections(path)).containsExactly("A PLANNED 3 0 0 0 0", "B PLANNED 0 0 1 0 0");
    assertThat(
            Calls.expect(200, admin.get(path + "/students"))
                .jsonPath()
                .getList(
                    "items.collect { it.firstName + ' ' + it.outcome + ' ' + it.toSectionId }"))
        .containsExactly(
            "Ann PROMOTE " + nextTenA,
            "Bob PROMOTE " + nextTenA,
            "Cleo PROMOTE " + nextTenA,
            "Dan GRADUATE null");
    Calls.expect(200, decide(path, bob, "REPEAT", nextNineA));
    Calls.expect(200, decide(path, cleo, "LEAVE", null));
    assertThat(enrollments(ann)).containsExactly(nineA + " 2024-09-01 null");
    long eve = enrolled("Eve", nineA);

    JsonPath done = Calls.expect(200, admin.post(path + "/apply", Map.of())).jsonPath();

    assertThat(done.getList(COUNTS)).containsExactly("A DONE 2 1 0 1 0", "B DONE 0 0 1 0 0");
    assertThat(enrollments(ann))
        .containsExactly(nineA + " 2024-09-01 2025-08-01", nextTenA + " 2025-08-15 null");
    assertThat(enrollments(bob))
        .containsExactly(nineA + " 2024-09-01 2025-08-01", nextNineA + " 2025-08-15 null");
    assertThat(enrollments(eve))
        .containsExactly(nineA + " 2024-09-01 2025-08-01", nextTenA + " 2025-08-15 null");
    assertThat(enrollments(cleo)).containsExactly(nineA + " 2024-09-01 2025-08-01");
    assertThat(List.of(status(ann), status(bob), status(cleo), status(dan)))
        .containsExactly("ENROLLED", "ENROLLED", "WITHDRAWN", "GRADUATED");
    assertThat(enrollments(gone)).containsExactly(nineA + " 2024-09-01 2025-01-15");
    Calls.expect(200, admin.post(path + "/apply", Map.of()));
    assertThat(enrollments(ann)).as("the same again").hasSize(2);
    Calls.expectProblem(409, decide(path, ann, "LEAVE", null));
    Calls.expectProblem(409, admin.delete(path));
    Calls.expectProblem(409, admin.post("promotions", years()));

    Calls.expect(200, admin.post(path + "/undo", Map.of()));

    assertThat(sections(path)).containsExactly("A UNDONE 2 1 0 1 0", "B UNDONE 0 0 1 0 0");
    assertThat(enrollments(ann))
        .as("nothing is deleted")
        .containsExactly(nineA + " 2024-09-01 null", nextTenA + " 2025-08-15 2025-08-15");
    assertThat(enrollments(cleo)).containsExactly(nineA + " 2024-09-01 null");
    assertThat(List.of(status(cleo), status(dan))).containsOnly("ENROLLED");
    long again = admin.create("promotions", years());
    Calls.expect(200, admin.post("promotions/" + again + "/apply", Map.of()));
    assertThat(enrollments(cleo)).hasSize(2);
  }

  @Test
  void aSectionIsPromotedAsAWholeOrNotAtAll() {
    long ann = enrolled("Ann", nineA);
    long zed = enrolled("Zed", nineA);
    long dan = enrolled("Dan", tenB);
    long promotion = admin.create("promotions", years());
    String path = "promotions/" + promotion;
    stack
        .database()
        .execute(
            "insert into %1$s.enrollments (student_id, section_id, entry_date, entry_reason, created_at, created_by, updated_at, updated_by)"
                    .formatted(admin.school().databaseName())
                + " values (%d, %d, '2025-08-15', 'Twice', utc_timestamp(), 'x', utc_timestamp(), 'x')"
                    .formatted(zed, nextNineA));

    Response refused = admin.post(path + "/apply", Map.of());

    assertThat(Calls.expectProblem(422, refused).<String>path("detail"))
        .endsWith("is enrolled on some of these days already");
    assertThat(enrollments(ann)).containsExactly(nineA + " 2024-09-01 null");
    assertThat(sections(path)).containsExactly("A PLANNED 2 0 0 0 0", "B PLANNED 0 0 1 0 0");
    Calls.expect(200, decide(path, zed, "LEAVE", null));
    Calls.expect(200, admin.post(path + "/apply", Map.of()));
    assertThat(status(dan)).isEqualTo("GRADUATED");
  }

  @Test
  void whatWasChangedSinceIsNotUndone() {
    long ann = enrolled("Ann", nineA);
    enrolled("Ben", nineA);
    String path = "promotions/" + admin.create("promotions", years());
    Calls.expect(200, admin.post(path + "/apply", Map.of()));
    long next =
        Calls.expect(200, admin.get("students/" + ann + "/enrollments"))
            .jsonPath()
            .getLong("items[1].id");
    Calls.expect(
        200,
        admin.post(
            "students/" + ann + "/enrollments/" + next + "/leave",
            Map.of("exitDate", "2025-10-01", "exitReason", "Moved")));

    Response refused = admin.post(path + "/undo", Map.of());

    assertThat(Calls.expectProblem(409, refused).<String>path("detail"))
        .endsWith("have been changed since");
    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".promotion_sections set done_at = utc_timestamp() - interval 15 day");
    assertThat(
            Calls.expectProblem(409, admin.post(path + "/undo", Map.of())).<String>path("detail"))
        .startsWith("The promotion could be undone until ");
  }

  @Test
  void oneSectionWithoutASectionOfItsNameWaitsForADecision() {
    long nextTenC = admin.section(to, ten, "C");
    long section = admin.section(from, nine, "X");
    long student = enrolled("Xia", section);
    Map<String, Object> of = new HashMap<>(years());
    of.put("sectionId", section);
    String path = "promotions/" + admin.create("promotions", of);

    assertThat(sections(path)).containsExactly("X PLANNED 1 0 0 0 1");
    Calls.expectProblem(422, admin.post(path + "/apply", Map.of()));
    Calls.expectProblem(422, decide(path, student, "PROMOTE", nextNineA));
    Calls.expectProblem(422, decide(path, student, "REPEAT", nextTenC));
    Calls.expectProblem(422, decide(path, student, "PROMOTE", section));
    Calls.expectProblem(422, decide(path, student, "PROMOTE", null));
    Calls.expectProblem(422, decide(path, student, "LEAVE", nextTenC));
    Calls.expect(204, admin.delete(path));
    of.put("sections", List.of(Map.of("sectionId", section, "toSectionId", nextTenC)));
    String named = "promotions/" + admin.create("promotions", of);
    Calls.expect(200, admin.post(named + "/apply", Map.of()));
    assertThat(enrollments(student))
        .containsExactly(section + " 2024-09-01 2025-08-01", nextTenC + " 2025-08-15 null");
  }

  @Test
  void plansThatCannotBeAreRefused() {
    Map<String, Object> backwards = Map.of("fromAcademicYearId", to, "toAcademicYearId", from);
    Calls.expectProblem(422, admin.post("promotions", backwards));
    Map<String, Object> late = new HashMap<>(years());
    late.put("effectiveOn", "2025-08-16");
    Calls.expectProblem(422, admin.post("promotions", late));
    Map<String, Object> nowhere = new HashMap<>(years());
    nowhere.put("toAcademicYearId", 999_999_999L);
    Calls.expectProblem(422, admin.post("promotions", nowhere));
    Map<String, Object> elsewhere = new HashMap<>(years());
    elsewhere.put("sections", List.of(Map.of("sectionId", nineA, "toSectionId", tenB)));
    Calls.expectProblem(422, admin.post("promotions", elsewhere));
    Map<String, Object> strange = new HashMap<>(years());
    strange.put("sectionId", 999_999_999L);
    Calls.expectProblem(404, admin.post("promotions", strange));
    assertThat(Calls.expect(200, admin.get("promotions")).jsonPath().getInt("total")).isZero();
  }

  private Map<String, Object> years() {
    return Map.of("fromAcademicYearId", from, "toAcademicYearId", to);
  }

  private long enrolled(String firstName, long section) {
    long student = admin.student(firstName, "Student" + firstName);
    admin.enrol(student, section, "2024-09-01");
    return student;
  }

  private Response decide(String path, long student, String outcome, Long section) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("outcome", outcome);
    decision.put("toSectionId", section);
    return admin.put(path + "/students/" + student, decision);
  }

  private List<String> sections(String path) {
    return Calls.expect(200, admin.get(path)).jsonPath().getList(COUNTS);
  }

  private String status(long student) {
    return Calls.expect(200, admin.get("students/" + student)).jsonPath().getString("status");
  }

  private List<String> enrollments(long student) {
    return Calls.expect(200, admin.get("students/" + student + "/enrollments"))
        .jsonPath()
        .getList("items.collect { it.sectionId + ' ' + it.entryDate + ' ' + it.exitDate }");
  }
}
