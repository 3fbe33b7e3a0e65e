package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody and nothing is in two places at once. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimetableIT {

  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

  private final TestStack stack;
  private SchoolAdministrator admin;
  private final List<Long> periods = new ArrayList<>();
  private long year;
  private long term;
  private long nine;
  private long subject;
  private long maths;
  private long english;

  TimetableIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    year = admin.academicYear("2026/27", "2026-06-01", "2027-05-31");
    term = admin.term(year, "First", "2026-06-01", "2026-12-31");
    nine = admin.gradeLevel("Grade 9", 9);
    subject = admin.subject("Subject");
    maths = admin.course(subject, nine, "Maths 9");
    english = admin.course(subject, nine, "English 9");
    for (int i = 0; i < 8; i++) {
      periods.add(
          admin.period("P" + i, "%02d:00:00".formatted(8 + i), "%02d:45:00".formatted(8 + i)));
    }
  }

  @Test
  void aClashIsRefusedWithWhatItClashesWith() {
    long a = admin.section(year, nine, "Clash A");
    long b = admin.section(year, nine, "Clash B");
    long tess = admin.teacher("C1", "Tess", "Lindqvist");
    long otto = admin.teacher("C2", "Otto", "Brand");
    long room = admin.room("Clash room");
    long mathsOfA = admin.courseSection(maths, a, term, tess);
    long mathsOfB = admin.courseSection(maths, b, term, tess);
    long englishOfB = admin.courseSection(english, b, term, otto);
    admin.create("timetable", lesson(mathsOfA, "TUESDAY", 2, room));

    clash(
        "Tess Lindqvist teaches Maths 9 to Grade 9 Clash A on TUESDAY in period P2",
        admin.post("timetable", lesson(mathsOfB, "TUESDAY", 2, null)));
    clash(
        "Clash room has Maths 9 to Grade 9 Clash A on TUESDAY in period P2",
        admin.post("timetable", lesson(englishOfB, "TUESDAY", 2, room)));
    clash(
        "Grade 9 Clash A is taught Maths 9 on TUESDAY in period P2",
        admin.post(
            "timetable", lesson(admin.courseSection(english, a, term, otto), "TUESDAY", 2, null)));
    Response both = admin.post("timetable", lesson(mathsOfB, "TUESDAY", 2, room));
    assertThat(Calls.expectProblem(409, both).jsonPath().getList("errors.code"))
        .containsExactly("TEACHER_BUSY", "ROOM_BUSY");
    long elsewhere = admin.create("timetable", lesson(englishOfB, "TUESDAY", 2, null));
    Calls.expectProblem(
        409, admin.put("timetable/" + elsewhere, lesson(mathsOfB, "TUESDAY", 2, null)));
    Calls.expect(200, admin.put("timetable/" + elsewhere, lesson(englishOfB, "TUESDAY", 3, room)));
  }

  @Test
  void aCourseSectionTakesItsLessonsToAnotherTeacherWhoIsFree() {
    long a = admin.section(year, nine, "Hand A");
    long b = admin.section(year, nine, "Hand B");
    long old = admin.teacher("H1", "Ola", "Old");
    long next = admin.teacher("H2", "Nia", "New");
    long ofA = admin.courseSection(maths, a, term, old);
    long ofB = admin.courseSection(english, b, term, next);
    admin.create("timetable", lesson(ofA, "FRIDAY", 1, null));
    long busy = admin.create("timetable", lesson(ofB, "FRIDAY", 1, null));
    Map<String, Object> handed =
        Map.of("courseId", maths, "sectionId", a, "termId", term, "teacherId", next);

    clash(
        "Nia New teaches English 9 to Grade 9 Hand B on FRIDAY in period P1",
        admin.put("course-sections/" + ofA, handed));
    Calls.expect(204, admin.delete("timetable/" + busy));
    Calls.expect(200, admin.put("course-sections/" + ofA, handed));

    JsonPath lessons = Calls.expect(200, admin.get("timetable?courseSectionId=" + ofA)).jsonPath();
    assertThat(lessons.getList("items.teacherLastName")).containsExactly("New");
    Calls.expectProblem(409, admin.delete("course-sections/" + ofA));
    clash(
        "Nia New teaches Maths 9 to Grade 9 Hand A on FRIDAY in period P1",
        admin.post("timetable", lesson(ofB, "FRIDAY", 1, null)));
  }

  @Test
  void oneOfManyWhoWantTheSameTeacherAtTheSameTimeGetsHim() throws InterruptedException {
    long teacher = admin.teacher("R1", "Rae", "Rival");
    List<Long> courseSections = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      courseSections.add(
          admin.courseSection(maths, admin.section(year, nine, "Rival " + i), term, teacher));
    }

    List<Response> answers =
        Together.call(
            16, i -> admin.post("timetable", lesson(courseSections.get(i), "MONDAY", 0, null)));

    assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .hasSize(15)
        .allSatisfy(
            answer ->
                assertThat(Calls.expectProblem(409, answer).<String>path("detail"))
                    .startsWith("Rae Rival teaches Maths 9 to Grade 9 Rival ")
                    .endsWith(" on MONDAY in period P0"));
  }

  /** Both want the course section and the term, and take them in one order. */
  @Test
  void aWholeTimetableAndALessonOfItDoNotWaitForEachOther() {
    long section = admin.section(year, nine, "Order");
    long taught = admin.courseSection(maths, section, term, admin.teacher("L1", "Lou", "Order"));
    String path = "sections/" + section + "/timetable?termId=" + term;
    CompletableFuture<Integer> whole;
    CompletableFuture<Response> single;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute(
          "select id from `%s`.terms where id = %d for update"
              .formatted(admin.school().databaseName(), term));
      whole =
          CompletableFuture.supplyAsync(
              () -> putFirst(path, lessons(lesson(taught, "THURSDAY", 3, null))));
      stack.database().awaitWaiting(1);
      single =
          CompletableFuture.supplyAsync(
              () -> admin.post("timetable", lesson(taught, "THURSDAY", 4, null)));
      stack.database().awaitWaiting(2);
    }

    assertThat(whole.join()).isEqualTo(200);
    Calls.expect(201, single.join());
    assertThat(Calls.expect(200, admin.get(path)).jsonPath().getList("lessons.period"))
        .containsExactly("P3", "P4");
  }

  /** Past the application, which would wait its turn. */
  @Test
  void theDatabaseItselfRefusesTwoPlaces() {
    long teacher = admin.teacher("D1", "Dee", "Double");
    long a = admin.section(year, nine, "Db A");
    long b = admin.section(year, nine, "Db B");
    long ofA = admin.courseSection(maths, a, term, teacher);
    long ofB = admin.courseSection(maths, b, term, teacher);
    admin.create("timetable", lesson(ofA, "MONDAY", 5, null));
    admin.create("timetable", lesson(ofB, "MONDAY", 6, null));
    String lessons = admin.school().databaseName() + ".lessons";

    assertThat(
            catchThrowable(
                () ->
                    stack
                        .database()
                        .execute(
                            "update "
                                + lessons
                                + " set period_id = "
                                + periods.get(5)
                                + " where course_section_id = "
                                + ofB)))
        .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    assertThat(
            catchThrowable(
                () ->
                    stack
                        .database()
                        .execute(
                            "update "
                                + lessons
                                + " set teacher_id = 1 where course_section_id = "
                                + ofB)))
        .as("a lesson has the teacher of its course section")
        .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
  }

  @Test
  void aTimetableIsReplacedAsAWhole() {
    long section = admin.section(year, nine, "Whole");
    long teacher = admin.teacher("W1", "Wim", "Whole");
    long mathsLessons = admin.courseSection(maths, section, term, teacher);
    long englishLessons = admin.courseSection(english, section, term, teacher);
    String path = "sections/" + section + "/timetable?termId=" + term;
    assertThat(Calls.expect(200, admin.get(path)).header("ETag")).isEqualTo("\"0\"");

    Calls.expect(
        200,
        admin.put(
            path,
            lessons(
                lesson(mathsLessons, "MONDAY", 7, null),
                lesson(mathsLessons, "TUESDAY", 7, null))));
    JsonPath second =
        Calls.expect(
                200,
                admin.put(
                    path,
                    lessons(
                        lesson(englishLessons, "MONDAY", 7, null),
                        lesson(mathsLessons, "WEDNESDAY", 7, null))))
            .jsonPath();

    assertThat(second.getList("lessons.collect { it.weekday + ' ' + it.course }"))
        .containsExactly("MONDAY English 9", "WEDNESDAY Maths 9");
    Calls.expectProblem(
        412,
        stack
            .calls()
            .school(admin.school().id(), admin.token())
            .header("If-Match", "\"1\"")
            .body(lessons())
            .put(path));
    assertThat(
            Calls.expectProblem(
                    409,
                    admin.put(
                        path,
                        lessons(
                            lesson(mathsLessons, "MONDAY", 7, null),
                            lesson(englishLessons, "MONDAY", 7, null))))
                .jsonPath()
                .getList("errors.collect { it.field + ' ' + it.code }"))
        .containsExactly("lessons[1] SECTION_BUSY");
    Calls.expectProblem(422, admin.put(path, lessons(lesson(999_999_999L, "MONDAY", 7, null))));
    assertThat(
            stack
                .database()
                .column(
                    "select concat(action, ' ', count(*)) from "
                        + admin.school().databaseName()
                        + ".audit_log a where entity = 'Lesson' and entity_id in (select l.id from "
                        + admin.school().databaseName()
                        + ".lessons l where l.section_id = ?) group by action order by action",
                    section))
        .containsExactly("CREATED 2", "UPDATED 1");
  }

  /** What was made by mistake can be removed again. */
  @Test
  void aTimetableWithoutLessonsKeepsNeitherTermNorSection() {
    long wrong = admin.academicYear("2028/29", "2028-06-01", "2029-05-31");
    long autumn = admin.term(wrong, "Autumn", "2028-06-01", "2028-12-31");
    long spring = admin.term(wrong, "Spring", "2029-01-01", "2029-05-31");
    long section = admin.section(wrong, nine, "Wrong");
    long taught = admin.courseSection(maths, section, autumn, admin.teacher("E1", "Eve", "Empty"));
    long lesson = admin.create("timetable", lesson(taught, "MONDAY", 0, null));
    String timetable = "sections/" + section + "/timetable?termId=";
    assertThat(putFirst(timetable + spring, lessons())).isEqualTo(200);

    Calls.expectProblem(409, admin.delete("terms/" + autumn));
    Calls.expectProblem(409, admin.delete("sections/" + section));
    assertThat(Calls.expect(200, admin.get(timetable + autumn)).header("ETag")).isEqualTo("\"1\"");
    Calls.expect(204, admin.delete("timetable/" + lesson));
    Calls.expectProblem(409, admin.delete("terms/" + autumn));
    assertThat(Calls.expect(200, admin.get(timetable + autumn)).header("ETag")).isEqualTo("\"2\"");
    Calls.expect(204, admin.delete("course-sections/" + taught));

    Calls.expect(204, admin.delete("terms/" + autumn));
    assertThat(Calls.expect(200, admin.get(timetable + spring)).header("ETag")).isEqualTo("\"1\"");
    Calls.expect(204, admin.delete("sections/" + section));
    Calls.expect(204, admin.delete("terms/" + spring));
    Calls.expect(204, admin.delete("academic-years/" + wrong));
  }

  /** 40 sections of 40 lessons, eight at a time; every teacher and room is always busy. */
  @Test
  void fortySectionsOfFortyLessonsAreFast() throws InterruptedException {
    List<Long> teachers = new ArrayList<>();
    List<Long> rooms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      teachers.add(admin.teacher("F" + i, "Fay", "Fast" + i));
      rooms.add(admin.room("Fast " + i));
    }
    List<String> paths = new ArrayList<>();
    List<Map<String, Object>> timetables = new ArrayList<>();
    long spring = admin.term(year, "Second", "2027-01-01", "2027-05-31");
    for (int i = 0; i < 40; i++) {
      long section = admin.section(year, nine, "Fast " + i);
      List<Map<String, Object>> lessons = new ArrayList<>();
      for (int teacher = 0; teacher < 5; teacher++) {
        long taught = admin.courseSection(maths, section, spring, teachers.get((i + teacher) % 40));
        for (int period = 0; period < 8; period++) {
          lessons.add(lesson(taught, WEEK.get(teacher), period, rooms.get((i + teacher) % 40)));
        }
      }
      paths.add("sections/" + section + "/timetable?termId=" + spring);
      timetables.add(Map.of("lessons", lessons));
    }

    long start = System.nanoTime();
    List<List<Integer>> statuses =
        Together.call(
            8,
            part ->
                IntStream.range(part * 5, part * 5 + 5)
                    .mapToObj(i -> putFirst(paths.get(i), timetables.get(i)))
                    .toList());
    Duration duration = Duration.ofNanos(System.nanoTime() - start);

    assertThat(statuses).allSatisfy(part -> assertThat(part).containsOnly(200));
    assertThat(
            Calls.expect(200, admin.get("timetable?termId=" + spring)).jsonPath().getInt("total"))
        .isEqualTo(1600);
    assertThat(duration).isLessThan(Duration.ofSeconds(20));
  }

  private int putFirst(String path, Map<String, Object> timetable) {
    return stack
        .calls()
        .school(admin.school().id(), admin.token())
        .header("If-Match", "\"0\"")
        .body(timetable)
        .put(path)
        .statusCode();
  }

  private Map<String, Object> lesson(long courseSection, String weekday, int period, Long room) {
    Map<String, Object> lesson = new HashMap<>();
    lesson.put("courseSectionId", courseSection);
    lesson.put("weekday", weekday);
    lesson.put("periodId", periods.get(period));
    lesson.put("roomId", room);
    return lesson;
  }

  @SafeVarargs
  private static Map<String, Object> lessons(Map<String, Object>... lessons) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map<String, Object> lesson : lessons) {
      all.add(lesson);
    }
    return Map.of("lessons", all);
  }

  private static void clash(String with, Response answer) {
    assertThat(Calls.expectProblem(409, answer).<String>path("detail")).isEqualTo(with);
  }
}
