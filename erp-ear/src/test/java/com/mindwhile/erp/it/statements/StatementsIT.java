package com.mindwhile.erp.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

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
    new LargeSchool(stack, people).fill(STUDENTS);
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

  /** They grow with each day there is school, or with each change. */
  @TestFactory
  Stream<DynamicTest> longListsReadTheirPageAlone() {
    return Stream.of("attendance/registers", "attendance/excuses", "audit")
        .map(list -> DynamicTest.dynamicTest(list, () -> checkPage("/api/v1/" + list)));
  }

  private void checkPage(String list) throws SQLException {
    List<String> pages =
        queries(people.token("school_admin"), list + "?size=" + FEW).stream()
            .filter(query -> query.contains("limit "))
            .toList();

    assertThat(pages).hasSize(1);
    assertThat(
            QueryPlan.rowsRead(stack.erp().databaseServer(), school.databaseName(), pages.get(0)))
        .isLessThan(QueryPlan.SMALL);
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

  /**
   * The list as it is, and in each order that it names when it is asked for one it has not, unless
   * that is for others.
   */
  private Stream<ListRequest> withOrders(ListRequest list, String token) {
    Response refusal = call(token).get(list.path() + "?sort=nonsense" + list.needed());
    String message = Calls.expect(400, refusal).path("errors[0].message");
    assertThat(message).contains(SOME_OF);
    String properties = message.substring(message.indexOf(SOME_OF) + SOME_OF.length());
    Stream<ListRequest> orders =
        Stream.of(properties.split(", "))
            .filter(property -> !property.isEmpty())
            .flatMap(
                property ->
                    Stream.of(
                        new ListRequest(list.path(), list.needed(), "sort=" + property),
                        new ListRequest(list.path(), list.needed(), "sort=-" + property)));
    return Stream.concat(
        Stream.of(list),
        orders.filter(order -> call(token).get(order.page(FEW)).statusCode() != 403));
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
