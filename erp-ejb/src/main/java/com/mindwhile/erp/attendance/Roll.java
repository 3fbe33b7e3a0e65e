package com.mindwhile.erp.attendance;

import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of a register that is being written: who is to be there, and what stands in it. */
final class Roll {

  private final boolean reached;
  private final int version;
  private final long academicYearId;
  private final Map<Long, Line> students = new LinkedHashMap<>();

  /**
   * What is known.
   *
   * @param reached whether the caller may do to the section what is about to be done
   * @param version how often marks in the register were set or corrected
   * @param academicYearId that of the section
   * @param students those who are to be there, in the order of their names
   */
  Roll(boolean reached, int version, long academicYearId, Collection<Line> students) {
    this.reached = reached;
    this.version = version;
    this.academicYearId = academicYearId;
    students.forEach(line -> this.students.put(line.studentId(), line));
  }

  /**
   * A student who is to be there.
   *
   * @param sectionId the section the student is in that day
   * @param isVisible whether the caller may see the student
   * @param officeCode the code of the office's excuse for that day; null if there is none
   * @param present what stands in the register; null if nothing does
   */
  record Line(
      long studentId,
      long sectionId,
      String firstName,
      String lastName,
      boolean isVisible,
      String officeCode,
      MarkTable.Entry present) {

    private MarkView with(MarkTable.Entry entry) {
      return new MarkView(
          studentId,
          firstName,
          lastName,
          entry.code().code(),
          entry.code().countsAs(officeCode != null),
          entry.minutesLate(),
          entry.note(),
          officeCode);
    }
  }

  /** When marks were set, and by whom. */
  record Stamp(Instant at, String by) {}

  boolean isReached() {
    return reached;
  }

  /**
   * Checks that the section is taught on a day: it is not another year's.
   *
   * @param day a school day
   * @throws RuleBrokenException if it is
   */
  void requireYearOf(DayView day) {
    if (day.academicYearId() != academicYearId) {
      throw new RuleBrokenException("The section is not of the academic year of that day");
    }
  }

  int version() {
    return version;
  }

  /** The student's line; null for who is not to be there. */
  Line line(long studentId) {
    return students.get(studentId);
  }

  /** Whether anything stands in the register about the student. */
  boolean has(MarkTable.Entry wanted) {
    return line(wanted.studentId()).present() != null;
  }

  /** Whether something else stands in the register, or nothing. */
  boolean differs(MarkTable.Entry wanted) {
    return !has(wanted) || !wanted.says(line(wanted.studentId()).present());
  }

  /** The register nobody had handed in, with its first marks as far as the caller may see them. */
  RegisterView handedIn(long id, Occasion occasion, List<MarkTable.Entry> first, Stamp stamp) {
    Map<Long, MarkTable.Entry> set =
        first.stream().collect(Collectors.toMap(MarkTable.Entry::studentId, Function.identity()));
    return new RegisterView(
        id,
        version + 1,
        occasion.day(),
        occasion.sectionId(),
        occasion.courseSectionId(),
        occasion.periodId(),
        stamp.at(),
        stamp.by(),
        students.values().stream()
            .filter(Line::isVisible)
            .flatMap(
                line -> Optional.ofNullable(set.get(line.studentId())).map(line::with).stream())
            .toList());
  }
}
