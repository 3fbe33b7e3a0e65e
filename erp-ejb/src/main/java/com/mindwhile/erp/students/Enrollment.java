package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A student's time in a section: from the entry date until the day before the exit date. The exit
 * date is the first day without the student, as in the Ed-Fi data standard, so that one can leave a
 * section and enter the next on the same day.
 */
@Entity
@Table(name = "enrollments")
class Enrollment extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "section_id", nullable = false)
  private long sectionId;

  @Column(name = "entry_date", nullable = false)
  private LocalDate entryDate;

  @Column(name = "entry_reason", nullable = false)
  private String entryReason;

  @Column(name = "exit_date")
  private LocalDate exitDate;

  @Column(name = "exit_reason")
  private String exitReason;

  protected Enrollment() {}

  Enrollment(long studentId, EnrollmentInput input) {
    this.studentId = studentId;
    correct(input);
  }

  /**
   * Writes it down anew.
   *
   * @throws RuleBrokenException if it ends before it begins, or has only one of exit date and
   *     reason
   */
  final void correct(EnrollmentInput input) {
    requireOrder(input.entryDate(), input.exitDate());
    if ((input.exitDate() == null) != (input.exitReason() == null)) {
      throw new RuleBrokenException("An exit has both a date and a reason");
    }
    sectionId = input.sectionId();
    entryDate = input.entryDate();
    entryReason = input.entryReason().strip();
    exitDate = input.exitDate();
    exitReason = input.exitReason();
  }

  /**
   * Ends it.
   *
   * @throws RuleBrokenException if it has ended already, or would end before it begins
   */
  void leave(LeaveInput input) {
    if (exitDate != null) {
      throw new RuleBrokenException("The enrolment has an exit date already");
    }
    requireOrder(entryDate, input.exitDate());
    exitDate = input.exitDate();
    exitReason = input.exitReason().strip();
  }

  /** Whether it ended like that. */
  boolean endsWith(LeaveInput exit) {
    return exit.exitDate().equals(exitDate) && exit.exitReason().equals(exitReason);
  }

  /** Whether it is as it was written down, without an end. */
  boolean says(EnrollmentInput entry) {
    return sectionId == entry.sectionId()
        && entryDate.equals(entry.entryDate())
        && exitDate == null;
  }

  /** Has no end again: that it ended is taken back. */
  void reopen() {
    exitDate = null;
    exitReason = null;
  }

  /** Ends before its first day: that it was made is taken back. */
  void annul(String reason) {
    exitDate = entryDate;
    exitReason = reason;
  }

  /** Where and when the student has a place by it; the exit date is null while there is none. */
  record Place(long sectionId, LocalDate entryDate, LocalDate exitDate) {

    /** Whether there is a day on which the student has it. */
    boolean hasDays() {
      return entryDate.isBefore(end(exitDate));
    }
  }

  Place place() {
    return new Place(sectionId, entryDate, exitDate);
  }

  /**
   * From when on the student lacks a place they had by it before it was corrected.
   *
   * @return empty if they have it still, or for longer
   */
  Optional<LocalDate> lost(Place before) {
    if (!before.hasDays()) {
      return Optional.empty();
    }
    if (sectionId != before.sectionId()) {
      return Optional.of(before.entryDate());
    }
    boolean shorter =
        exitDate != null && (before.exitDate() == null || exitDate.isBefore(before.exitDate()));
    return shorter ? Optional.of(exitDate) : Optional.empty();
  }

  /**
   * Whether the student has, on that day or later, a place by it that they did not have before it
   * was corrected.
   */
  boolean gained(Place before, LocalDate day) {
    boolean elsewhere = sectionId != before.sectionId();
    boolean longer = end(before.exitDate()).isBefore(end());
    boolean earlier = entryDate.isBefore(before.entryDate()) && day.isBefore(before.entryDate());
    return givesPlaceFrom(day) && (elsewhere || longer || earlier);
  }

  /** Whether there is a day that belongs to both. */
  boolean overlaps(Enrollment other) {
    return entryDate.isBefore(other.end())
        && other.entryDate.isBefore(end())
        && entryDate.isBefore(end())
        && other.entryDate.isBefore(other.end());
  }

  /** Whether the student has, on that day or later, a place in the section by it. */
  boolean givesPlaceFrom(LocalDate day) {
    return place().hasDays() && day.isBefore(end());
  }

  long sectionId() {
    return sectionId;
  }

  long studentId() {
    return studentId;
  }

  private LocalDate end() {
    return end(exitDate);
  }

  private static LocalDate end(LocalDate exitDate) {
    return exitDate == null ? LocalDate.MAX : exitDate;
  }

  private static void requireOrder(LocalDate entry, LocalDate exit) {
    if (exit != null && exit.isBefore(entry)) {
      throw new RuleBrokenException("The exit date is before the entry date");
    }
  }
}
