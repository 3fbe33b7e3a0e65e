package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.school.PromotionOffice.Years;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A promotion is taken back, unless the new year has begun for its students. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionUndoIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private PromotionOffice office;
  private long grade9;
  private long grade10;
  private int firstYear = 1999;
  private Years years;
  private long old9a;
  private long old10a;
  private long new10a;
  private long ann;
  private long eve;
  private long promotion;
  private long term;

  PromotionUndoIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    office = new PromotionOffice(admin);
    grade9 = admin.gradeLevel("Grade 9", 9);
    grade10 = admin.gradeLevel("Grade 10", 10);
  }

  @BeforeEach
  void promote() {
    firstYear += 3;
    years = office.years(firstYear);
    term = admin.term(years.next(), "Whole", years.entry(), firstYear + 2 + "-06-30");
    old9a = admin.section(years.old(), grade9, "A");
    old10a = admin.section(years.old(), grade10, "A");
    new10a = admin.section(years.next(), grade10, "A");
    ann = office.student("Ann", old9a, years);
    eve = office.student("Eve", old10a, years);
    promotion = office.plan(years);
    Calls.expect(202, office.applyAll(promotion));
    assertThat(office.ended(promotion).getString("status")).isEqualTo("COMPLETED");
    assertThat(office.status(eve)).isEqualTo("GRADUATED");
  }

  @Test
  void everybodyIsWhereTheyWereAndNothingIsDeleted() {
    Calls.expect(202, office.undoAll(promotion));

    JsonPath ended = office.ended(promotion);
    assertThat(ended.getString("status")).isEqualTo("COMPLETED");
    assertThat(ended.getString("step")).isEqualTo("UNDO");
    assertThat(ended.getInt("done")).isEqualTo(2);
    String old = " " + years.first() + "-09-01 Admitted null null";
    assertThat(office.enrollments(ann))
        .containsExactly(
            old9a + old,
            new10a + " " + years.entry() + " Promoted " + years.entry() + " Taken back");
    assertThat(office.enrollments(eve)).containsExactly(old10a + old);
    assertThat(List.of(office.status(ann), office.status(eve)))
        .containsExactly("ENROLLED", "ENROLLED");
    assertThat(Calls.expectProblem(409, office.undo(promotion, old9a)).<String>path("detail"))
        .isEqualTo("The section is UNDONE, not PROMOTED");
    Calls.expectProblem(409, office.undoAll(promotion));

    long again = office.plan(years, old9a);
    Calls.expect(200, office.apply(again, old9a));
    assertThat(office.enrollments(ann)).hasSize(3);
  }

  @Test
  void oneSectionIsTakenBackAlone() {
    JsonPath section = Calls.expect(200, office.undo(promotion, old10a)).jsonPath();

    assertThat(section.getString("status")).isEqualTo("UNDONE");
    assertThat(office.status(eve)).isEqualTo("ENROLLED");
    assertThat(office.enrollments(ann)).hasSize(2).last().asString().endsWith("null null");
    assertThat(office.section(promotion, old9a).getString("status")).isEqualTo("PROMOTED");
  }

  @Test
  void notOnceAttendanceOfTheNewYearIsMarked() {
    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".school_settings set school_days ="
                + " 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY'");
    admin.create(
        "attendance/registers",
        Map.of(
            "day",
            years.entry(),
            "sectionId",
            new10a,
            "marks",
            List.of(Map.of("studentId", ann, "code", "P"))));

    assertThat(Calls.expectProblem(409, office.undo(promotion, old9a)).<String>path("detail"))
        .isEqualTo("Attendance is marked in the new year, of 1 of the students");
    Calls.expect(202, office.undoAll(promotion));

    JsonPath ended = office.ended(promotion);
    assertThat(ended.getString("status")).isEqualTo("FAILED");
    assertThat(ended.getList("sections.collect { it.status + ' ' + it.detail }"))
        .containsExactly(
            "PROMOTED Attendance is marked in the new year, of 1 of the students", "UNDONE null");
    assertThat(office.enrollments(ann)).last().asString().endsWith("null null");
  }

  @Test
  void notOnceAssessmentsOfTheNewYearAreMarked() {
    long maths = admin.course(admin.subject("Maths"), grade10, "Maths 10");
    long scale =
        admin.create(
            "grading-scales",
            Map.of("name", "Any", "bands", List.of(MarksOffice.band("P", "1", "0"))));
    long tests =
        Calls.expect(
                201,
                admin.post(
                    "courses/" + maths + "/grading",
                    Map.of(
                        "gradingScaleId",
                        scale,
                        "categories",
                        List.of(Map.of("name", "Tests", "weight", 100)))))
            .jsonPath()
            .getLong("categories[0].id");
    String test =
        "assessments/"
            + admin.create(
                "assessments",
                Map.of(
                    "courseSectionId",
                    admin.courseSection(
                        maths, new10a, term, admin.teacher("T1", "Tess", "Teacher")),
                    "categoryId",
                    tests,
                    "name",
                    "First",
                    "maxMarks",
                    10,
                    "heldOn",
                    years.entry()));
    Calls.expect(
        200,
        admin
            .calls()
            .school(admin.school().id(), admin.token())
            .header("If-Match", admin.get(test).header("ETag"))
            .body(Map.of("marks", List.of(MarksOffice.scored(ann, "8"))))
            .put(test + "/marks"));

    assertThat(Calls.expectProblem(409, office.undo(promotion, old9a)).<String>path("detail"))
        .isEqualTo("Assessments are marked in the new year, of 1 of the students");
  }

  @Test
  void whoLeavesComesBackWhateverBlanksTheReasonHas() {
    Calls.expect(200, office.undo(promotion, old9a));
    long again = office.plan(years, old9a);
    Calls.expectProblem(
        422, office.decide(again, ann, Map.of("decision", "LEAVE", "reason", "  ")));
    Calls.expect(
        200, office.decide(again, ann, Map.of("decision", "LEAVE", "reason", " Moves away ")));
    Calls.expect(200, office.apply(again, old9a));
    assertThat(office.enrollments(ann)).first().asString().endsWith(" Moves away");

    Calls.expect(200, office.undo(again, old9a));

    assertThat(office.enrollments(ann)).first().asString().endsWith(" null null");
  }

  @Test
  void notOnceEnrolmentsOrStatusHaveChanged() {
    long enrollment =
        Calls.expect(200, admin.get("students/" + ann + "/enrollments?sort=-id"))
            .jsonPath()
            .getLong("items[0].id");
    Calls.expect(
        200,
        admin.post(
            "students/" + ann + "/enrollments/" + enrollment + "/leave",
            Map.of("exitDate", firstYear + 1 + "-12-01", "exitReason", "Moved")));
    String number =
        Calls.expect(200, admin.get("students/" + ann)).jsonPath().getString("admissionNumber");

    assertThat(Calls.expectProblem(409, office.undo(promotion, old9a)).<String>path("detail"))
        .isEqualTo("The enrolments of student " + number + " have changed since");
    assertThat(office.enrollments(ann)).first().asString().endsWith("Promoted");

    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".students set status = 'WITHDRAWN' where id = "
                + eve);
    assertThat(Calls.expectProblem(409, office.undo(promotion, old10a)).<String>path("detail"))
        .endsWith(" is WITHDRAWN by now, not GRADUATED");
  }

  @Test
  void notAfterThirtyDays() {
    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".promotion_sections set promoted_at = promoted_at - interval 31 day"
                + " where section_id = "
                + old9a);

    assertThat(Calls.expectProblem(422, office.undo(promotion, old9a)).<String>path("detail"))
        .startsWith("The promotion could be undone until ");
    Calls.expect(200, office.undo(promotion, old10a));
  }

  @Test
  void ofManyWhoTakeASectionBackAtOnceOneDoes() throws InterruptedException {
    List<Integer> statuses = Together.call(6, i -> office.undo(promotion, old9a).statusCode());

    assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409);
    assertThat(office.enrollments(ann)).hasSize(2);
  }
}
