package com.mindwhile.erp.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.bench.StudentRows;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** No list asks a query for each row, and none reads a large table whole. */
@WithErp
@OnMicroOnly
@TestInstance(Lifecycle.PER_CLASS)
class StatementsIT {

  private static final int STUDENTS = 100_000;

  /** The total, the rows, and what is read beside the rows of a page. */
  private static final int MOST = 4;

  /** A report's: what the days are, enrolments, marks and names. */
  private static final int MOST_OF_A_REPORT = 8;

  private static final int FEW = 5;
  private static final int MANY = 50;

  /** Asked now and then for any request. */
  private static final String SESSION_CHECK = " from users ua1_0,user_sessions ";

  private static final String SOME_OF = "some of: ";

  private static final String GUARDIANS =
      """
      insert into guardians (id, first_name, last_name, email, phone, created_at, created_by, updated_at, updated_by)
      select id, concat('Parent', id), last_name, concat('p', email), phone, created_at, created_by, updated_at, updated_by
      from students where id > 100""";
  private static final String LINKS =
      """
      insert into student_guardians (student_id, guardian_id, relation, contact_priority, may_see_data, may_collect,
        created_at, created_by, updated_at, updated_by)
      select id, id, 'MOTHER', 1, true, true, created_at, created_by, updated_at, updated_by
      from guardians where id > 100""";

  private static final String REGISTERS =
      """
      insert into attendance_registers (day, section_id, lesson, marked_at, marked_by, created_at, created_by, updated_at, updated_by)
      select '2026-03-02', id, '', created_at, created_by, created_at, created_by, updated_at, updated_by
      from sections where id <> 6""";
  private static final String MARKS =
      """
      insert into attendance_marks (register_id, student_id, section_id, day, code_id)
      select r.id, e.student_id, e.section_id, r.day, 1
      from attendance_registers r join enrollments e on e.section_id = r.section_id
      where r.day = '2026-03-02'""";

  private static final String COURSE_SECTIONS =
      """
      insert into course_sections (course_id, section_id, term_id, teacher_id, created_at, created_by, updated_at, updated_by)
      select c.course_id, s.id, c.term_id, c.teacher_id, c.created_at, c.created_by, c.updated_at, c.updated_by
      from course_sections c, sections s
      where c.id = %d and s.id not in (select section_id from course_sections)""";
  private static final String ASSESSMENTS =
      """
      insert into assessments (course_section_id, category_id, name, max_marks, held_on, created_at, created_by, updated_at, updated_by)
      select c.id, a.category_id, a.name, a.max_marks, a.held_on, a.created_at, a.created_by, a.updated_at, a.updated_by
      from assessments a, course_sections c
      where a.id = 1 and c.id not in (select course_section_id from assessments)""";
  private static final String ASSESSMENT_MARKS =
      """
      insert into assessment_marks (assessment_id, course_section_id, student_id, status, marks)
      select a.id, c.id, e.student_id, 'SCORED', 5
      from enrollments e join course_sections c on c.section_id = e.section_id
      join assessments a on a.course_section_id = c.id
      where e.student_id > 100""";
  private static final String PUBLICATIONS =
      """
      insert into result_publications (course_section_id, number, scale, published_at, published_by)
      select c.id, p.number, p.scale, p.published_at, p.published_by
      from result_publications p, course_sections c
      where p.id = 1 and c.id not in (select course_section_id from result_publications)""";
  private static final String BANDS =
      """
      insert into result_publication_bands (result_publication_id, position, grade, points, lower_bound)
      select p.id, b.position, b.grade, b.points, b.lower_bound
      from result_publication_bands b, result_publications p
      where b.result_publication_id = 1
      and p.id not in (select result_publication_id from result_publication_bands)""";
  private static final String GRADEBOOKS =
      """
      insert into gradebooks (course_section_id, status, result_publication_id, publications, published_at, published_by,
        created_at, created_by, updated_at, updated_by)
      select p.course_section_id, 'PUBLISHED', p.id, 1, p.published_at, p.published_by,
        p.published_at, p.published_by, p.published_at, p.published_by
      from result_publications p
      where p.course_section_id not in (select course_section_id from gradebooks)""";
  private static final String RESULTS =
      """
      insert into results (result_publication_id, course_section_id, course_id, section_id, term_id, academic_year_id,
        student_id, subject, course, teacher, credits, fraction, percentage, grade, points, rank_in_course, ranked)
      select p.id, c.id, c.course_id, c.section_id, c.term_id, r.academic_year_id, e.student_id, r.subject, r.course,
        r.teacher, r.credits, r.fraction, r.percentage, r.grade, r.points, 1, 1
      from results r, result_publications p join course_sections c on c.id = p.course_section_id
      join enrollments e on e.section_id = c.section_id
      where r.id = 1 and e.student_id > 100""";
  private static final String REPORT_CARDS =
      """
      insert into report_cards (student_id, section_id, term_id, status, ranked, enrolled_days, present, late, absent,
        excused, generated_at, created_at, created_by, updated_at, updated_by)
      select s.id, e.section_id, r.term_id, if(s.id % 20 = 0, 'DRAFT', 'PUBLISHED'), 0, 0, 0, 0, 0, 0, r.generated_at,
        r.created_at, r.created_by, r.updated_at, r.updated_by
      from report_cards r, students s join enrollments e on e.student_id = s.id where r.id = 1 and s.id > 100""";

  private static final String AUDIT =
      """
      insert into audit_log (at, actor, action, entity, entity_id, after_state, address, request_id)
      select date_add(created_at, interval id second), 'bench', if(id % 5 = 0, 'CREATED', 'UPDATED'),
        if(id % 3 = 0, 'Guardian', 'Student'), id, '{}', '127.0.0.1', concat('r-', id)
      from students where id > 100""";

  private final TestStack stack;
  private final TestPeople people;
  private final TestSchool school;
  private final AskedQueries asked;

  StatementsIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
    this.school = people.school();
    this.asked = AskedQueries.ofSchool(stack.database(), school.id());
  }

  @BeforeAll
  void fill() throws SQLException {
    new StudentRows(stack.erp().databaseServer()).fill(school.databaseName(), STUDENTS);
    stack
        .database()
        .execute(
            "use " + school.databaseName(),
            GUARDIANS,
            LINKS,
            REGISTERS,
            MARKS,
            COURSE_SECTIONS.formatted(people.id("otherCourseSection")),
            ASSESSMENTS,
            ASSESSMENT_MARKS,
            PUBLICATIONS,
            BANDS,
            GRADEBOOKS,
            RESULTS,
            REPORT_CARDS,
            AUDIT,
            "analyze table course_sections, assessments, assessment_marks, gradebooks, results, report_cards",
            "analyze table students, enrollments, sections, guardians, student_guardians,"
                + " attendance_registers, attendance_marks, audit_log");
    asked.listen();
  }

  @AfterAll
  void stopListening() {
    asked.close();
  }

  @Test
  void whatIsAskedIsHeard() {
    List<String> queries = queries(people.token("school_admin"), "/api/v1/students?size=" + FEW);

    assertThat(queries)
        .hasSize(2)
        .anyMatch(query -> query.contains("limit 0,5"))
        .anyMatch(query -> query.startsWith("select count("));
  }

  /** It is over when its last line has come, not when its first has. */
  @Test
  void theFileOfAllStudentsIsReadInParts() throws SQLException {
    List<String> files = new ArrayList<>();
    List<String> queries =
        asked
            .during(
                () ->
                    files.add(
                        Calls.expect(
                                200,
                                call(people.token("school_admin")).get("/api/v1/students/export"))
                            .asString()))
            .stream()
            .filter(query -> query.contains(" from students "))
            .toList();
    long students =
        Long.parseLong(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + school.databaseName()
                        + ".students where deleted_at is null"));

    assertThat(students).isGreaterThanOrEqualTo(STUDENTS);
    assertThat(files.get(0).lines()).hasSize((int) students + 1);
    assertThat(queries).hasSize((int) ((students + 499) / 500) + 1);
    assertNoFullScan(queries.subList(0, 2));
  }

  @TestFactory
  Stream<DynamicTest> listsOfTheWholeSchool() throws Exception {
    return tests("school_admin");
  }

  @TestFactory
  Stream<DynamicTest> listsOfATeachersClasses() throws Exception {
    return tests("teacher");
  }

  @TestFactory
  Stream<DynamicTest> listsOfAParentsChildren() throws Exception {
    return tests("parent");
  }

  /** What is asked about one section or student, and what is below them. */
  @TestFactory
  Stream<DynamicTest> reportsOfOneSection() {
    String days = "?from=2026-03-01&to=2026-03-31&sectionId=5";
    return Stream.of(
            "attendance/reports/days" + days,
            "attendance/reports/months" + days,
            "attendance/reports/sections" + days,
            "attendance/reports/sections/5/students?from=2026-03-01&to=2026-03-31",
            "attendance/reports/missing?day=2026-03-02",
            "attendance/registers?from=2026-03-01&sectionId=5&size=50",
            "students/500/attendance?size=50",
            "students/500/timetable?size=50",
            "students/500/results/terms/" + people.id("term"),
            "students/500/results/years/" + people.id("year"),
            "results?studentId=500&size=50",
            "report-cards?sectionId=5&size=50",
            "report-cards/%d".formatted(people.id("ownReportCard")),
            "sections/5/timetable",
            "course-sections/%d/students?size=50".formatted(people.id("ownCourseSection")),
            "course-sections/%d/enrollments?size=50".formatted(people.id("ownCourseSection")),
            "promotions/%d".formatted(people.id("promotion")),
            "promotions/%d/students?size=50".formatted(people.id("promotion")))
        .map(report -> DynamicTest.dynamicTest(report, () -> checkReport(report, true)));
  }

  /** They count everything there is of the period, once. */
  @TestFactory
  Stream<DynamicTest> reportsOfTheWholeSchool() {
    return Stream.of("days", "months", "sections")
        .map(report -> "attendance/reports/" + report + "?from=2026-03-01&to=2026-03-31")
        .map(report -> DynamicTest.dynamicTest(report, () -> checkReport(report, false)));
  }

  private void checkReport(String report, boolean ofPart) throws SQLException {
    List<String> queries = queries(people.token("school_admin"), "/api/v1/" + report);

    assertThat(queries).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_OF_A_REPORT);
    if (ofPart) {
      assertNoFullScan(queries);
    }
  }

  private Stream<DynamicTest> tests(String role) throws Exception {
    String token = people.token(role);
    List<ListRequest> open =
        ListRequest.all(stack.calls().baseUrl()).stream()
            .filter(list -> call(token).get(list.page(FEW)).statusCode() != 403)
            .toList();
    assertThat(open)
        .extracting(ListRequest::path)
        .contains("/api/v1/students", "/api/v1/guardians");
    return open.stream()
        .flatMap(list -> list.isBare() ? withOrders(list, token) : Stream.of(list))
        .map(list -> DynamicTest.dynamicTest(list.toString(), () -> check(list, token)));
  }

  /** The list as it is, and in each order that it names when it is asked for one it has not. */
  private Stream<ListRequest> withOrders(ListRequest list, String token) {
    Response refusal = call(token).get(list.path() + "?sort=nonsense" + list.needed());
    String message = Calls.expect(400, refusal).path("errors[0].message");
    assertThat(message).contains(SOME_OF);
    String properties = message.substring(message.indexOf(SOME_OF) + SOME_OF.length());
    return Stream.concat(
        Stream.of(list),
        Stream.of(properties.split(", "))
            .filter(property -> !property.isEmpty())
            .flatMap(
                property ->
                    Stream.of(
                        new ListRequest(list.path(), list.needed(), "sort=" + property),
                        new ListRequest(list.path(), list.needed(), "sort=-" + property))));
  }

  private void check(ListRequest list, String token) throws SQLException {
    List<String> few = queries(token, list.page(FEW));
    List<String> many = queries(token, list.page(MANY));

    assertThat(few).hasSizeLessThanOrEqualTo(MOST);
    assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    assertNoFullScan(many);
  }

  private void assertNoFullScan(List<String> queries) throws SQLException {
    for (String query : queries) {
      assertThat(QueryPlan.fullScans(stack.erp().databaseServer(), school.databaseName(), query))
          .as(query)
          .isEmpty();
    }
  }

  private List<String> queries(String token, String path) {
    List<Response> answers = new ArrayList<>();
    List<String> queries = asked.during(() -> answers.add(call(token).get(path)));
    Calls.expect(200, answers.get(0));
    return queries.stream().filter(query -> !query.contains(SESSION_CHECK)).toList();
  }

  private RequestSpecification call(String token) {
    return stack.calls().school(school.id(), token).basePath("");
  }
}
