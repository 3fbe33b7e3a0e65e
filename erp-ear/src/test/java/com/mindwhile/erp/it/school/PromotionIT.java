package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.school.PromotionOffice.Years;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From one year to the next: who goes where is planned, previewed, decided and carried out. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private PromotionOffice office;
  private long grade8;
  private long grade9;
  private long grade10;
  private int firstYear = 1999;

  PromotionIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    office = new PromotionOffice(admin);
    grade8 = admin.gradeLevel("Grade 8", 8);
    grade9 = admin.gradeLevel("Grade 9", 9);
    grade10 = admin.gradeLevel("Grade 10", 10);
  }

  @Test
  void thePreviewSaysWhoGoesWhereAndIsCarriedOut() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    long old10a = admin.section(years.old(), grade10, "A");
    long new8a = admin.section(years.next(), grade8, "A");
    long new9a = office.section(years.next(), grade9, "A", 30);
    long new9b = admin.section(years.next(), grade9, "B");
    long ann = office.student("Ann", old8a, years);
    long bob = office.student("Bob", old8a, years);
    long cid = office.student("Cid", old8a, years);
    long dee = office.student("Dee", old8a, years);
    long eve = office.student("Eve", old10a, years);

    long id = office.plan(years);

    JsonPath planned = office.promotion(id);
    assertThat(planned.getString("status")).isEqualTo("PLANNED");
    assertThat(planned.getList("sections.sectionId", Long.class)).containsExactly(old8a, old10a);
    assertThat(
            planned.getList(
                "sections.collect { [it.decision, it.toGradeLevel, it.toSectionName, it.promoting,"
                    + " it.graduating].join(' ') }"))
        .containsExactly("PROMOTE Grade 9 A 4 0", "GRADUATE null null 0 1");
    assertThat(planned.getList("targets.collect { [it.sectionId, it.seats, it.taken, it.coming] }"))
        .hasToString("[[" + new9a + ", 30, 0, 4]]");
    assertThat(office.enrollments(ann)).hasSize(1);

    Calls.expect(200, office.decide(id, bob, Map.of("decision", "REPEAT")));
    Calls.expect(200, office.decide(id, cid, Map.of("decision", "LEAVE", "reason", "Moves away")));
    Calls.expect(200, office.decide(id, dee, Map.of("decision", "PROMOTE", "toSectionId", new9b)));
    assertThat(
            Calls.expect(200, admin.get("promotions/" + id + "/students?sectionId=" + old8a))
                .jsonPath()
                .getList(
                    "items.collect { [it.firstName, it.decision, it.toSectionId, it.reason,"
                        + " it.excepted].join(' ') }"))
        .containsExactly(
            "Ann PROMOTE " + new9a + " null false",
            "Bob REPEAT " + new8a + " null true",
            "Cid LEAVE null Moves away true",
            "Dee PROMOTE " + new9b + " null true");
    assertThat(
            Calls.expect(200, admin.get("promotions/" + id + "/students?decision=LEAVE"))
                .jsonPath()
                .getInt("total"))
        .isEqualTo(1);

    JsonPath section = Calls.expect(200, office.apply(id, old8a)).jsonPath();

    assertThat(section.getString("status")).isEqualTo("PROMOTED");
    assertThat(
            List.of(
                section.getInt("promoting"),
                section.getInt("repeating"),
                section.getInt("leaving"),
                section.getInt("graduating")))
        .containsExactly(2, 1, 1, 0);
    String old = old8a + " " + years.first() + "-09-01 Admitted " + years.exit();
    assertThat(office.enrollments(ann))
        .containsExactly(old + " Promoted", entered(new9a, years, "Promoted"));
    assertThat(office.enrollments(bob))
        .containsExactly(old + " Repeats the year", entered(new8a, years, "Repeats the year"));
    assertThat(office.enrollments(cid)).containsExactly(old + " Moves away");
    assertThat(office.enrollments(dee))
        .containsExactly(old + " Promoted", entered(new9b, years, "Promoted"));
    assertThat(List.of(office.status(ann), office.status(bob), office.status(cid)))
        .containsExactly("ENROLLED", "ENROLLED", "WITHDRAWN");
    assertThat(office.promotion(id).getString("status")).isEqualTo("PLANNED");
    assertThat(Calls.expectProblem(409, office.apply(id, old8a)).<String>path("detail"))
        .isEqualTo("The section is PROMOTED already");

    Response accepted = Calls.expect(202, office.applyAll(id));

    assertThat(accepted.header("Location")).endsWith("/api/v1/promotions/" + id);
    assertThat(accepted.<String>path("name")).isEqualTo("promote-students");
    JsonPath ended = office.ended(id);
    assertThat(ended.getString("status")).isEqualTo("COMPLETED");
    assertThat(List.of(ended.getInt("done"), ended.getInt("failed"), ended.getInt("total")))
        .containsExactly(2, 0, 2);
    assertThat(office.status(eve)).isEqualTo("GRADUATED");
    assertThat(office.enrollments(eve))
        .containsExactly(
            old10a + " " + years.first() + "-09-01 Admitted " + years.exit() + " Graduated");
    assertThat(office.enrollments(ann)).hasSize(2);
    assertThat(Calls.expectProblem(409, office.applyAll(id)).<String>path("detail"))
        .isEqualTo("No section is left to be promoted");
    Calls.expectProblem(409, admin.post("promotions/" + id + "/preview", Map.of()));
    assertThat(office.promotion(id).getString("status")).isEqualTo("COMPLETED");
    assertThat(audited("Student", eve)).containsExactly("CREATED", "UPDATED");
    assertThat(audited("PromotionStudent", row(id, bob))).containsExactly("UPDATED", "UPDATED");
  }

  @Test
  void whatStudentsAttendEndsWithTheYear() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    long old10a = admin.section(years.old(), grade10, "A");
    admin.section(years.next(), grade9, "A");
    long term =
        admin.term(years.old(), "Whole", years.first() + "-09-01", (years.first() + 1) + "-06-30");
    long subject = admin.subject("Choir " + years.first());
    long teacher = admin.teacher("P" + years.first(), "Cho", "Choir");
    long ofEight = admin.course(subject, grade8, "Choir 8 " + years.first());
    String own = courseSection(ofEight, old8a, term, teacher);
    long ann = office.student("Ann", old8a, years);
    long eve = office.student("Eve", old10a, years);
    String leftOut = differs(own, ann, false, years);
    String guest = differs(own, eve, true, years);

    long id = office.plan(years);
    Calls.expect(200, office.apply(id, old8a));
    Calls.expect(200, office.apply(id, old10a));

    assertThat(exitDate(leftOut)).isEqualTo(years.exit());
    assertThat(exitDate(guest)).as("of who has left the school").isEqualTo(years.exit());
    Calls.expect(200, office.undo(id, old8a));
    assertThat(exitDate(leftOut)).as("no day of the year is missing").isEqualTo(years.exit());
  }

  private String courseSection(long course, long section, long term, long teacher) {
    return "course-sections/"
        + admin.courseSection(course, section, term, teacher)
        + "/enrollments";
  }

  private String differs(String path, long student, boolean attends, Years years) {
    return path
        + "/"
        + admin.create(
            path,
            Map.of(
                "studentId",
                student,
                "attends",
                attends,
                "entryDate",
                (years.first() + 1) + "-01-10"));
  }

  private String exitDate(String courseEnrollment) {
    return Calls.expect(200, admin.get(courseEnrollment)).path("exitDate");
  }

  @Test
  void aRollThatChangedIsPreviewedAgain() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    admin.section(years.next(), grade8, "A");
    admin.section(years.next(), grade9, "A");
    long ann = office.student("Ann", old8a, years);
    long bob = office.student("Bob", old8a, years);
    long id = office.plan(years, old8a);
    Calls.expect(200, office.decide(id, ann, Map.of("decision", "REPEAT")));
    long cid = office.student("Cid", old8a, years);

    assertThat(Calls.expectProblem(409, office.apply(id, old8a)).<String>path("detail"))
        .isEqualTo("The roll of Grade 8 A has changed since it was previewed; preview it again");
    assertThat(office.enrollments(ann)).hasSize(1);
    assertThat(office.section(id, old8a).getString("status")).isEqualTo("PLANNED");

    long enrollment =
        Calls.expect(200, admin.get("students/" + bob + "/enrollments"))
            .jsonPath()
            .getLong("items[0].id");
    Calls.expect(
        200,
        admin.post(
            "students/" + bob + "/enrollments/" + enrollment + "/leave",
            Map.of("exitDate", years.first() + 1 + "-01-10", "exitReason", "Moved")));
    Calls.expect(200, admin.post("promotions/" + id + "/preview", Map.of()));

    assertThat(
            Calls.expect(200, admin.get("promotions/" + id + "/students?sort=id"))
                .jsonPath()
                .getList("items.collect { it.firstName + ' ' + it.decision }"))
        .containsExactly("Ann REPEAT", "Cid PROMOTE");
    Calls.expect(200, office.apply(id, old8a));
    assertThat(List.of(office.enrollments(ann).size(), office.enrollments(bob).size()))
        .containsExactly(2, 1);
    assertThat(office.enrollments(cid)).hasSize(2);
  }

  @Test
  void thePreviewThatIsCarriedOutIsTheOneThatWasSeen() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    admin.section(years.next(), grade8, "A");
    admin.section(years.next(), grade9, "A");
    long ann = office.student("Ann", old8a, years);
    long id = office.plan(years, old8a);
    String section = PromotionOffice.path(id, old8a);
    String seen = Calls.expect(200, admin.get(section)).header("ETag");
    String seenWhole = Calls.expect(200, admin.get("promotions/" + id)).header("ETag");

    Calls.expect(200, office.decide(id, ann, Map.of("decision", "REPEAT")));

    Calls.expectProblem(412, office.post(section, "/apply", seen));
    Calls.expectProblem(412, office.post("promotions/" + id, "/apply", seenWhole));
    Calls.expectProblem(428, admin.post(section + "/apply", Map.of()));
    assertThat(office.enrollments(ann)).hasSize(1);
  }

  @Test
  void whereStudentsGoIsNeverGuessed() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    long old10a = admin.section(years.old(), grade10, "A");
    long elsewhere = admin.section(years.next(), grade9, "Blue");
    long same = admin.section(years.next(), grade8, "Green");
    long ann = office.student("Ann", old8a, years);
    long bob = office.student("Bob", old8a, years);
    long id = office.plan(years);

    assertThat(office.section(id, old8a).getInt("undecided")).isEqualTo(2);
    assertThat(Calls.expectProblem(422, office.apply(id, old8a)).<String>path("detail"))
        .isEqualTo("Of Grade 8 A 2 students have no section to go to: say which");
    String section = PromotionOffice.path(id, old8a);
    Calls.expectProblem(422, admin.put(section, Map.of("toSectionId", same)));
    Calls.expectProblem(422, admin.put(section, Map.of("toSectionId", old8a)));
    Calls.expectProblem(
        422, admin.put(PromotionOffice.path(id, old10a), Map.of("toSectionId", elsewhere)));
    Calls.expectProblem(422, office.decide(id, ann, Map.of("decision", "REPEAT")));
    Calls.expectProblem(422, office.decide(id, ann, Map.of("decision", "GRADUATE")));
    Calls.expectProblem(422, office.decide(id, ann, Map.of("decision", "LEAVE")));
    Calls.expect(200, office.decide(id, ann, Map.of("decision", "REPEAT", "toSectionId", same)));
    Calls.expect(200, office.decide(id, bob, Map.of("decision", "PROMOTE", "reason", " ")));
    String plan = "promotions/" + id + "/students/" + bob;
    String seen = admin.get(plan).header("ETag");
    Calls.expect(200, admin.put(section, Map.of("toSectionId", elsewhere)));
    Calls.expectProblem(
        412,
        admin
            .calls()
            .school(admin.school().id(), admin.token())
            .header("If-Match", seen)
            .body(Map.of("decision", "PROMOTE", "toSectionId", elsewhere))
            .put(plan));

    Calls.expect(200, office.apply(id, old8a));

    assertThat(office.enrollments(ann)).last().isEqualTo(entered(same, years, "Repeats the year"));
    assertThat(office.enrollments(bob)).last().isEqualTo(entered(elsewhere, years, "Promoted"));
  }

  @Test
  void aPlanThatCannotBeIsRefused() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    admin.section(years.next(), grade9, "A");
    office.student("Ann", old8a, years);

    Calls.expectProblem(422, admin.post("promotions", between(years.next(), years.old())));
    Calls.expectProblem(422, admin.post("promotions", between(years.old(), years.old())));
    Calls.expectProblem(422, admin.post("promotions", between(years.old(), 999_999_999L)));
    Calls.expectProblem(
        422,
        admin.post(
            "promotions",
            Map.of(
                "academicYearId",
                years.old(),
                "toAcademicYearId",
                years.next(),
                "sectionIds",
                List.of(999_999_999L))));
    long unwanted = office.plan(years);
    Calls.expect(204, admin.delete("promotions/" + unwanted));
    Calls.expectProblem(404, admin.get("promotions/" + unwanted));
    long id = office.plan(years);
    Calls.expect(200, office.apply(id, old8a));
    Calls.expectProblem(409, admin.delete("promotions/" + id));
    assertThat(
            Calls.expectProblem(409, admin.post("promotions", between(years.old(), years.next())))
                .<String>path("detail"))
        .isEqualTo("Promoted already: Grade 8 A");
    assertThat(
            Calls.expect(
                    200, admin.get("promotions?status=COMPLETED&academicYearId=" + years.old()))
                .jsonPath()
                .getList("items.id", Long.class))
        .containsExactly(id);
  }

  private Years years() {
    firstYear += 3;
    return office.years(firstYear);
  }

  private static Map<String, Long> between(long from, long to) {
    return Map.of("academicYearId", from, "toAcademicYearId", to);
  }

  private static String entered(long section, Years years, String reason) {
    return section + " " + years.entry() + " " + reason + " null null";
  }

  private long row(long promotion, long student) {
    return Long.parseLong(
        stack
            .database()
            .value(
                "select id from "
                    + admin.school().databaseName()
                    + ".promotion_students where promotion_id = "
                    + promotion
                    + " and student_id = ?",
                student));
  }

  private List<String> audited(String entity, long id) {
    return stack
        .database()
        .column(
            "select action from "
                + admin.school().databaseName()
                + ".audit_log where entity = '"
                + entity
                + "' and entity_id = ? order by id",
            id);
  }
}
