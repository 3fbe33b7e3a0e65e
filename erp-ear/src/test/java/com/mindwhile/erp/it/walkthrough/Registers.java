package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.walkthrough.SchoolYear.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who was there: a register of each section on each school day. */
final class Registers {

  private static final int MINUTES_LATE_AFTER_ALL = 5;

  private final Staff staff;
  private final Ids ids;

  Registers(Staff staff, Ids ids) {
    this.staff = staff;
    this.ids = ids;
  }

  /** Teachers hand the registers of a term in; the office locks its days. */
  void hand(int term) {
    Crew.each(
        IntStream.range(0, SchoolYear.SECTIONS).boxed().toList(), section -> hand(section, term));
    if (term == 0) {
      Crew.each(
          SchoolYear.beginners().stream().filter(ExpectedAttendance::hasExcuse).toList(),
          this::excuse);
    }
    Span period = SchoolYear.PERIODS.get(term);
    staff
        .office()
        .as("lock", term == 0)
        .create(
            "attendance/locks",
            Body.of("startsOn", period.first().toString(), "endsOn", period.last().toString()));
  }

  private void hand(int section, int term) {
    Client teacher = staff.as(Teacher.of(section));
    for (LocalDate day : SchoolYear.days(term)) {
      boolean shown = section == 0 && day.equals(SchoolYear.PERIODS.get(0).first());
      List<Pupil> roll = SchoolYear.roll(section, day);
      List<Object> marks = new ArrayList<>();
      roll.forEach(pupil -> marks.add(mark(pupil, day)));
      JsonNode register =
          teacher
              .as("register", shown)
              .post(
                  "attendance/registers",
                  Body.of(
                      "day", day.toString(),
                      "sectionId", ids.get("section", 0, section),
                      "marks", marks));
      roll.stream()
          .filter(pupil -> ExpectedAttendance.isCorrected(pupil, day))
          .forEach(pupil -> correct(teacher, register, pupil, shown));
    }
  }

  private Object mark(Pupil pupil, LocalDate day) {
    String code = ExpectedAttendance.code(pupil, day);
    Map<String, Object> mark = Body.of("studentId", ids.of(pupil), "code", code);
    if (code.equals("L")) {
      mark.put("minutesLate", ExpectedAttendance.minutes(pupil, day));
    }
    return mark;
  }

  private void correct(Client teacher, JsonNode register, Pupil pupil, boolean shown) {
    teacher
        .as("correction", shown)
        .put(
            "attendance/registers/" + register.path("id").asLong(),
            register.path("version").asInt(),
            Body.of(
                "marks",
                List.of(
                    Body.of(
                        "studentId",
                        ids.of(pupil),
                        "code",
                        "L",
                        "minutesLate",
                        MINUTES_LATE_AFTER_ALL,
                        "note",
                        "The bus was late"))));
  }

  private void excuse(Pupil pupil) {
    staff
        .office()
        .as("excuse", pupil.number() == 0)
        .create(
            "attendance/excuses",
            Body.of(
                "studentId", ids.of(pupil),
                "startsOn", ExpectedAttendance.ILL.first().toString(),
                "endsOn", ExpectedAttendance.ILL.last().toString(),
                "code", "E",
                "note", "Ill"));
  }
}
