package com.mindwhile.erp.it.harness;

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
  private final Map<String, SignedIn> signedIn = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  /** Who signed in when. */
  private record SignedIn(String token, long at) {

    private boolean isOver() {
      return System.nanoTime() - at > TestStack.TOKEN_LIFE.toNanos();
    }
  }

  private TestPeople(Calls calls, TestSchool school) {
    this.calls = calls;
    this.school = school;
  }

  static TestPeople of(Calls calls, TestSchool school) {
    TestPeople people = new TestPeople(calls, school);
    people.signIn("school_admin");
    people.makeStructure();
    people.makeSection("own", "A");
    people.makeSection("other", "B");
    people.makeGuardians();
    people.makeUsers();
    new TestFees(people).make();
    new TestMarks(people).make();
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
  public synchronized String token(String name) {
    SignedIn last = signedIn.get(name);
    if (last == null) {
      throw new IllegalArgumentException("Nobody called " + name);
    }
    return last.isOver() ? signIn(name) : last.token();
  }

  private String signIn(String name) {
    String token = freshToken(name);
    signedIn.put(name, new SignedIn(token, System.nanoTime()));
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

  /** Has {@link #id} know what was made. */
  void know(String name, long id) {
    ids.put(name, id);
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

  /** The id of the first of a list. */
  long firstOf(String list) {
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

  /** A call by the school's administrator. */
  RequestSpecification admin() {
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
    signIn(name);
  }
}
