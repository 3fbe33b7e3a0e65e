package com.mindwhile.erp.it.isolation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Which rows of each list who sees. */
final class RowViews {

  private static final Map<String, String> MARKS =
      Map.of(
          "assessments", "Assessment",
          "marks", "Mark",
          "results", "Result",
          "report-cards", "ReportCard");

  private RowViews() {}

  /**
   * The rows of a list.
   *
   * @param all what the list is about
   * @param seen those the caller sees; null where the caller is refused altogether
   */
  record Rows(List<String> all, List<String> seen) {}

  /**
   * Caller, and the names of the students, guardians, teachers, sections, fees, attendance and
   * marks they see.
   */
  static Stream<Arguments> all() {
    return Stream.of(
        view(
            "teacher",
            "ownStudent",
            "parent blindParent",
            "ownTeacher otherTeacher",
            "all",
            "refused",
            "own",
            "own"),
        view(
            "otherTeacher",
            "otherStudent",
            "otherParent",
            "ownTeacher otherTeacher",
            "all",
            "refused",
            "other",
            "other"),
        view("student", "ownStudent", "refused", "ownTeacher", "ownSection", "own", "own", "own"),
        view(
            "otherStudent",
            "otherStudent",
            "refused",
            "otherTeacher",
            "otherSection",
            "other",
            "other",
            "other"),
        view("parent", "ownStudent", "parent", "ownTeacher", "ownSection", "own", "own", "own"),
        view("blindParent", "", "blindParent", "", "", "", "", ""),
        view("principal", "all", "all", "all", "all", "all", "all", "all"),
        view("accountant", "all", "all", "refused", "refused", "all", "refused", "refused"),
        view("receptionist", "all", "all", "all", "all", "all", "all", "refused"));
  }

  private static Arguments view(
      String caller,
      String students,
      String guardians,
      String teachers,
      String sections,
      String fees,
      String attendance,
      String marks) {
    Map<String, Rows> views = new HashMap<>();
    MARKS.forEach(
        (collection, what) -> {
          String seen = marks.startsWith("o") ? marks + what : marks;
          views.put(collection, rows(seen, "own" + what, "other" + what));
        });
    for (String what : List.of("Register", "Excuse")) {
      String seen = attendance.startsWith("o") ? attendance + what : attendance;
      views.put(
          "attendance/" + what.toLowerCase(Locale.ROOT) + "s",
          rows(seen, "own" + what, "other" + what));
    }
    for (String what : List.of("Invoice", "Payment", "Waiver", "Refund", "Concession")) {
      String seen = fees.startsWith("o") ? fees + what : fees;
      views.put(what.toLowerCase(Locale.ROOT) + "s", rows(seen, "own" + what, "other" + what));
    }
    views.putAll(
        Map.of(
            "students",
            rows(students, "ownStudent", "otherStudent"),
            "guardians",
            rows(guardians, "parent", "blindParent", "otherParent"),
            "teachers",
            rows(teachers, "ownTeacher", "otherTeacher"),
            "sections",
            rows(
                caller.equals("accountant") ? "all" : sections, // to invoice by them
                "ownSection",
                "otherSection"),
            "course-sections",
            rows(of(sections, "CourseSection"), "ownCourseSection", "otherCourseSection"),
            "timetable",
            rows(of(sections, "Lesson"), "ownLesson", "otherLesson"),
            "courses",
            rows(sections.endsWith("Section") ? "course" : sections, "course"),
            "subjects",
            rows(sections.endsWith("Section") ? "subject" : sections, "subject")));
    return Arguments.of(caller, views);
  }

  /** What belongs to those sections. */
  private static String of(String sections, String what) {
    return sections.replace("Section", what);
  }

  private static Rows rows(String seen, String... all) {
    List<String> known = List.of(all);
    return switch (seen) {
      case "refused" -> new Rows(known, null);
      case "all" -> new Rows(known, known);
      case "" -> new Rows(known, List.of());
      default -> new Rows(known, Arrays.asList(seen.split(" ")));
    };
  }
}
