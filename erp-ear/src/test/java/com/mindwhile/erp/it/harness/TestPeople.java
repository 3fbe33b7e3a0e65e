package com.mindwhile.erp.it.harness;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * People of a school, made over its API. Section {@code own} has the student, the parent's child
 * and the teacher that the tests speak for; section {@code other} has others.
 */
public final class TestPeople {

  /** The roles of a school's users. */
  public static final List<String> ROLES =
      List.of(
          "school_admin",
          "principal",
          "teacher",
          "student",
          "parent",
          "accountant",
          "receptionist");

  private final Calls calls;
  private final TestSchool school;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  private TestPeople(Calls calls, TestSchool school) {
    this.calls = calls;
    this.school = school;
  }

  static TestPeople of(Calls calls, TestSchool school) {
    TestPeople people = new TestPeople(calls, school);
    people.tokens.put(
        "school_admin", calls.signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD));
    people.makeStructure();
    people.makeSection("own", "A");
    people.makeSection("other", "B");
    people.makeGuardians();
    people.makeUsers();
    people.makeFees();
    people.makeMarks();
    people.makePromotion();
    return people;
  }

  /** Their school. */
  public TestSchool school() {
    return school;
  }

  /**
   * The access token of a role's user, or of {@code otherTeacher}, {@code otherStudent} and {@code
   * blindParent}, whose link to the child lets them see nothing.
   */
  public String token(String name) {
    String token = tokens.get(name);
    if (token == null) {
      throw new IllegalArgumentException("Nobody called " + name);
    }
    return token;
  }

  /** The access token of another sign-in of the same. */
  public String freshToken(String name) {
    return calls.signIn(school.id(), username(name), TestSchool.PASSWORD);
  }

  /**
   * The id of {@code ownSection}, {@code ownTeacher}, {@code ownStudent}, {@code ownCourseSection},
   * {@code ownLesson}, {@code ownEnrollment}, {@code ownRegister}, {@code ownExcuse}, {@code
   * ownConcession}, {@code ownInvoice}, {@code ownPayment}, {@code ownReceipt}, {@code ownWaiver},
   * {@code ownRefund}, {@code ownAssessment}, {@code ownMark}, {@code ownResult}, {@code
   * ownReportCard}, the same with {@code other}, {@code feeHead}, {@code feeStructure}, {@code
   * parent}, {@code blindParent}, {@code otherParent}, {@code year}, {@code term}, {@code holiday},
   * {@code gradeLevel}, {@code room}, {@code subject}, {@code course}, {@code period}, {@code
   * admission}, {@code seats}, {@code promotion} or {@code user.} with the name of a {@link
   * #token}.
   */
  public long id(String name) {
    Long id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("Nothing called " + name);
    }
    return id;
  }

  /** What the school's administrator makes: the id of the new resource. */
  public long create(String path, Map<String, ?> json) {
    return Calls.created(calls.school(school.id(), token("school_admin")).body(json).post(path));
  }

  /** A year of one term that has all days of the tests in it, and one of all that both share. */
  private void makeStructure() {
    Map<String, Object> year = new HashMap<>();
    year.put("name", "Always");
    year.put("startsOn", "2020-09-01");
    year.put("endsOn", "2099-07-31");
    ids.put("year", create("academic-years", year));
    year.put("academicYearId", id("year"));
    ids.put("term", create("terms", year));
    ids.put(
        "holiday",
        create(
            "holidays",
            Map.of("name", "Unity Day", "startsOn", "2020-10-03", "endsOn", "2020-10-03")));
    ids.put("gradeLevel", create("grade-levels", Map.of("name", "Grade 5", "position", 5)));
    ids.put("room", create("rooms", Map.of("name", "R 1")));
    ids.put("subject", create("subjects", Map.of("name", "Maths")));
    ids.put(
        "course",
        create(
            "courses",
            Map.of(
                "subjectId", id("subject"),
                "gradeLevelId", id("gradeLevel"),
                "name", "Maths 5")));
    ids.put(
        "period",
        create("periods", Map.of("name", "1", "startsAt", "08:00:00", "endsAt", "08:45:00")));
    makeAdmission();
    ids.put(
        "lock",
        create("attendance/locks", Map.of("startsOn", "2020-12-01", "endsOn", "2020-12-31")));
  }

  private void makeAdmission() {
    Map<String, Object> place = new HashMap<>();
    place.put("academicYearId", id("year"));
    place.put("gradeLevelId", id("gradeLevel"));
    place.put("applicant", Map.of("firstName", "Ava", "lastName", "Applicant"));
    ids.put("admission", create("admissions", place));
    place.remove("applicant");
    place.put("seats", 5);
    ids.put("seats", create("admission-seats", place));
  }

  private void makeSection(String whose, String name) {
    long section =
        create(
            "sections",
            Map.of("academicYearId", id("year"), "gradeLevelId", id("gradeLevel"), "name", name));
    long teacher =
        create(
            "teachers",
            Map.of("employeeNumber", "T-" + name, "firstName", "Tess", "lastName", "Own" + name));
    long courseSection =
        create(
            "course-sections",
            Map.of(
                "courseId",
                id("course"),
                "sectionId",
                section,
                "termId",
                id("term"),
                "teacherId",
                teacher));
    ids.put(
        whose + "Lesson",
        create(
            "timetable",
            Map.of(
                "courseSectionId", courseSection, "weekday", "MONDAY", "periodId", id("period"))));
    long student = create("students", Map.of("firstName", "Stu", "lastName", "Dent" + name));
    long enrollment =
        create(
            "students/" + student + "/enrollments",
            Map.of("sectionId", section, "entryDate", "2020-09-01", "entryReason", "Admitted"));
    ids.put(whose + "Register", makeRegister(section, student));
    ids.put(
        whose + "Excuse",
        create(
            "attendance/excuses",
            Map.of(
                "studentId", student,
                "startsOn", "2020-11-02",
                "endsOn", "2020-11-03",
                "code", "E")));
    ids.put(whose + "Section", section);
    ids.put(whose + "Teacher", teacher);
    ids.put(whose + "CourseSection", courseSection);
    ids.put(whose + "Student", student);
    ids.put(whose + "Enrollment", enrollment);
  }

  private long makeRegister(long section, long student) {
    return create(
        "attendance/registers",
        Map.of(
            "day",
            "2020-11-02",
            "sectionId",
            section,
            "marks",
            List.of(Map.of("studentId", student, "code", "A"))));
  }

  private void makeGuardians() {
    ids.put("parent", guardian("Pat", "ownStudent", true));
    ids.put("blindParent", guardian("Blake", "ownStudent", false));
    ids.put("otherParent", guardian("Olga", "otherStudent", true));
  }

  private long guardian(String firstName, String child, boolean maySeeData) {
    long guardian = create("guardians", Map.of("firstName", firstName, "lastName", "Parent"));
    create(
        "students/" + id(child) + "/guardians",
        Map.of(
            "guardianId",
            guardian,
            "relation",
            "LEGAL_GUARDIAN",
            "contactPriority",
            1,
            "maySeeData",
            maySeeData,
            "mayCollect",
            false));
    return guardian;
  }

  private void makeUsers() {
    user("principal", "principal", Map.of());
    user("accountant", "accountant", Map.of());
    user("receptionist", "receptionist", Map.of());
    user("teacher", "teacher", Map.of("teacherId", id("ownTeacher")));
    user("otherTeacher", "teacher", Map.of("teacherId", id("otherTeacher")));
    user("student", "student", Map.of("studentId", id("ownStudent")));
    user("otherStudent", "student", Map.of("studentId", id("otherStudent")));
    user("parent", "parent", Map.of("guardianId", id("parent")));
    user("blindParent", "parent", Map.of("guardianId", id("blindParent")));
  }

  /** Each student is invoiced 100, pays 50 of it and 20 ahead; a waiver and a refund wait. */
  private void makeFees() {
    ids.put("feeHead", create("fee-heads", Map.of("name", "Tuition")));
    Map<String, Object> line = Map.of("feeHeadId", id("feeHead"), "amount", 100);
    Map<String, Object> instalment =
        Map.of("name", "1", "dueOn", "2099-01-01", "lines", List.of(line));
    ids.put(
        "feeStructure",
        create(
            "fee-structures",
            Map.of(
                "academicYearId", id("year"),
                "gradeLevelId", id("gradeLevel"),
                "name", "Fees",
                "instalments", List.of(instalment))));
    makeFees("own");
    makeFees("other");
  }

  private void makeFees(String whose) {
    long student = id(whose + "Student");
    Calls.expect(
        200,
        admin()
            .body(
                Map.of("feeStructureId", id("feeStructure"), "instalment", 1, "studentId", student))
            .post("invoices"));
    long invoice = admin().get("invoices?studentId=" + student).jsonPath().getLong("items[0].id");
    Response payment =
        admin()
            .header("Idempotency-Key", whose)
            .body(
                Map.of(
                    "studentId",
                    student,
                    "amount",
                    70,
                    "method",
                    "CASH",
                    "allocations",
                    List.of(Map.of("invoiceId", invoice, "amount", 50))))
            .post("payments");
    ids.put(whose + "Invoice", invoice);
    ids.put(whose + "Payment", Calls.created(payment));
    ids.put(whose + "Receipt", payment.jsonPath().getLong("receiptNumber"));
    ids.put(
        whose + "Waiver",
        create("waivers", Map.of("invoiceId", invoice, "amount", 10, "reason", "Hardship")));
    ids.put(
        whose + "Refund",
        create(
            "refunds",
            Map.of(
                "paymentId",
                id(whose + "Payment"),
                "amount",
                10,
                "method",
                "CASH",
                "reason",
                "Paid too much")));
    ids.put(
        whose + "Concession",
        create(
            "concessions",
            Map.of(
                "studentId",
                student,
                "academicYearId",
                id("year"),
                "percent",
                10,
                "reason",
                "Sibling")));
  }

  /** Each student has one mark, its result is published, and so is the report card. */
  private void makeMarks() {
    Response grading =
        admin()
            .body(
                Map.of(
                    "gradingScaleId",
                    1,
                    "categories",
                    List.of(Map.of("name", "Tests", "weight", 100))))
            .post("courses/" + id("course") + "/grading");
    long category = Calls.expect(201, grading).jsonPath().getLong("categories[0].id");
    makeMarks("own", category);
    makeMarks("other", category);
  }

  private void makeMarks(String whose, long category) {
    long courseSection = id(whose + "CourseSection");
    long assessment =
        create(
            "assessments",
            Map.of(
                "courseSectionId",
                courseSection,
                "categoryId",
                category,
                "name",
                "Test 1",
                "maxMarks",
                20,
                "heldOn",
                "2020-11-02"));
    Map<String, Object> mark =
        Map.of("studentId", id(whose + "Student"), "status", "SCORED", "marks", 18);
    Calls.expect(
        200,
        admin()
            .header("If-Match", "\"0\"")
            .body(Map.of("marks", List.of(mark)))
            .put("assessments/" + assessment + "/marks"));
    String results = "course-sections/" + courseSection + "/results/";
    Calls.expect(200, admin().post(results + "submit"));
    Calls.expect(200, admin().post(results + "publish"));
    ids.put(whose + "Assessment", assessment);
    ids.put(whose + "Mark", firstOf("marks?assessmentId=" + assessment));
    ids.put(whose + "Result", firstOf("results?courseSectionId=" + courseSection));
    long card =
        create("report-cards", Map.of("studentId", id(whose + "Student"), "termId", id("term")));
    Calls.expect(200, admin().post("report-cards/" + card + "/publish"));
    ids.put(whose + "ReportCard", card);
  }

  private long firstOf(String list) {
    return Calls.expect(200, admin().get(list)).jsonPath().getLong("items[0].id");
  }

  /** The plan of a promotion to a year long from now. */
  private void makePromotion() {
    long next =
        create(
            "academic-years",
            Map.of("name", "Later", "startsOn", "2100-09-01", "endsOn", "2101-07-31"));
    ids.put(
        "promotion",
        create("promotions", Map.of("academicYearId", id("year"), "toAcademicYearId", next)));
  }

  private RequestSpecification admin() {
    return calls.school(school.id(), token("school_admin"));
  }

  private String username(String name) {
    return name.equals("school_admin")
        ? school.adminUsername()
        : name.toLowerCase(Locale.ROOT) + "@people.example";
  }

  private void user(String name, String role, Map<String, Long> person) {
    String username = username(name);
    Map<String, Object> json = new HashMap<>(person);
    json.put("username", username);
    json.put("firstName", "Una");
    json.put("lastName", name);
    json.put("roles", List.of(role));
    json.put("password", TestSchool.PASSWORD);
    ids.put("user." + name, create("users", json));
    tokens.put(name, calls.signIn(school.id(), username, TestSchool.PASSWORD));
  }
}
