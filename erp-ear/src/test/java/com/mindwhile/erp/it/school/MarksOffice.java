package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A school with a year of two terms whose marks its administrator, its teachers and others see. */
final class MarksOffice {

  /** A day of the first term. */
  static final String AUTUMN_DAY = "2021-10-04";

  /** A day of the second term. */
  static final String SPRING_DAY = "2022-03-07";

  private final SchoolAdministrator admin;
  private final AtomicInteger names = new AtomicInteger();
  private final long year;
  private final long autumn;
  private final long spring;
  private final long gradeLevel;

  MarksOffice(Calls calls, TestSchool school) {
    admin = SchoolAdministrator.of(calls, school);
    year = admin.academicYear("2021/22", "2021-08-01", "2022-07-31");
    autumn = admin.term(year, "Autumn", "2021-09-01", "2022-01-31");
    spring = admin.term(year, "Spring", "2022-02-01", "2022-07-01");
    gradeLevel = admin.gradeLevel("Grade 7", 7);
  }

  SchoolAdministrator admin() {
    return admin;
  }

  long year() {
    return year;
  }

  long autumn() {
    return autumn;
  }

  long spring() {
    return spring;
  }

  /** How results and ranks are shown. */
  void show(String gradingMode, boolean ranksShown) {
    Calls.expect(
        200,
        admin.put(
            "school",
            Map.of(
                "admissionNumberPattern",
                "{number:5}",
                "schoolDays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "attendanceMode",
                "DAILY",
                "gradingMode",
                gradingMode,
                "ranksShown",
                ranksShown)));
  }

  long section() {
    return admin.section(year, gradeLevel, "S" + names.incrementAndGet());
  }

  long student(long section) {
    // sorted by name as they were made
    long student = admin.student("Stu", "Dent%03d".formatted(names.incrementAndGet()));
    admin.enrol(student, section, "2021-09-01");
    return student;
  }

  List<Long> students(long section, int count) {
    return LongStream.range(0, count).mapToObj(it -> student(section)).toList();
  }

  long teacher() {
    int number = names.incrementAndGet();
    return admin.teacher("T" + number, "Tess", "Teacher" + number);
  }

  long course(String subject, String credits) {
    int number = names.incrementAndGet();
    return admin.create(
        "courses",
        Map.of(
            "subjectId",
            admin.subject(subject + " " + number),
            "gradeLevelId",
            gradeLevel,
            "name",
            subject + " 7 " + number,
            "credits",
            new BigDecimal(credits)));
  }

  long courseSection(long course, long section, long term, long teacher) {
    return admin.courseSection(course, section, term, teacher);
  }

  long scale(List<Map<String, Object>> bands) {
    return admin.create(
        "grading-scales", Map.of("name", "Scale " + names.incrementAndGet(), "bands", bands));
  }

  static Map<String, Object> band(String grade, String points, String lowerBound) {
    return Map.of(
        "grade", grade, "points", new BigDecimal(points), "lowerBound", new BigDecimal(lowerBound));
  }

  /** A 4 from 90, B 3 from 75, C 2 from 50, F 0. */
  long letters() {
    return scale(
        List.of(
            band("A", "4", "90"), band("B", "3", "75"), band("C", "2", "50"), band("F", "0", "0")));
  }

  /** How a course is graded; the ids of its categories by their names. */
  Map<String, Long> grade(long course, long scale, Map<String, String> weights) {
    Response answer = lay(course, scale, weights);
    Map<String, Long> ids = new LinkedHashMap<>();
    for (Map<String, Object> category :
        Calls.expect(201, answer).jsonPath().<Map<String, Object>>getList("categories")) {
      ids.put((String) category.get("name"), ((Number) category.get("id")).longValue());
    }
    return ids;
  }

  Response lay(long course, long scale, Map<String, String> weights) {
    return admin.post(
        "courses/" + course + "/grading",
        Map.of(
            "gradingScaleId",
            scale,
            "categories",
            weights.entrySet().stream()
                .map(it -> Map.of("name", it.getKey(), "weight", new BigDecimal(it.getValue())))
                .toList()));
  }

  long assessment(long courseSection, long category, String maxMarks, String day) {
    return admin.create("assessments", assessmentBody(courseSection, category, maxMarks, day));
  }

  Map<String, Object> assessmentBody(
      long courseSection, long category, String maxMarks, String day) {
    return Map.of(
        "courseSectionId",
        courseSection,
        "categoryId",
        category,
        "name",
        "Assessment " + names.incrementAndGet(),
        "maxMarks",
        new BigDecimal(maxMarks),
        "heldOn",
        day);
  }

  /** A course section with one category and one assessment of 20 marks. */
  record Taught(
      List<Long> students,
      long course,
      Map<String, Long> categories,
      long courseSection,
      long test) {}

  Taught taught(long scale, int students) {
    long section = section();
    List<Long> attending = students(section, students);
    long course = course("Maths", "1");
    Map<String, Long> categories = grade(course, scale, Map.of("Tests", "100"));
    long courseSection = courseSection(course, section, autumn, teacher());
    long test = assessment(courseSection, categories.get("Tests"), "20", AUTUMN_DAY);
    return new Taught(attending, course, categories, courseSection, test);
  }

  static Map<String, Object> scored(long student, String marks) {
    return Map.of("studentId", student, "status", "SCORED", "marks", new BigDecimal(marks));
  }

  static Map<String, Object> other(long student, String status) {
    return Map.of("studentId", student, "status", status);
  }

  Response enter(String token, long assessment, String version, List<Map<String, Object>> marks) {
    return as(token)
        .header("If-Match", version)
        .body(Map.of("marks", marks))
        .put("assessments/" + assessment + "/marks");
  }

  /** Enters marks in the version there is. */
  Response enter(long assessment, List<Map<String, Object>> marks) {
    String version = admin.get("assessments/" + assessment).header("ETag");
    return enter(admin.token(), assessment, version, marks);
  }

  void publish(long courseSection) {
    Calls.expect(200, step(courseSection, "submit"));
    Calls.expect(200, step(courseSection, "publish"));
  }

  Response step(long courseSection, String step) {
    return as(admin.token()).post("course-sections/" + courseSection + "/results/" + step);
  }

  Response reopen(long courseSection) {
    return admin.post(
        "course-sections/" + courseSection + "/results/reopen",
        Map.of("reason", "A sum was wrong"));
  }

  /** Student, percentage, grade, points and rank of each, by name. */
  List<String> results(long courseSection) {
    return json(admin.token(), "course-sections/" + courseSection + "/results")
        .getList(
            "results.collect { it.studentId + ' ' + it.percentage + ' ' + it.grade + ' '"
                + " + it.points + ' ' + it.rank }");
  }

  JsonPath json(String token, String path) {
    return FeeOffice.exact(Calls.expect(200, get(token, path)));
  }

  Response get(String token, String path) {
    return as(token).urlEncodingEnabled(false).get(path);
  }

  RequestSpecification as(String token) {
    return admin.calls().school(admin.school().id(), token);
  }
}
