package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.MultiRowInsert;
import com.mindwhile.erp.shared.PlainStatement;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The rows of registers, many in one statement. The history beside them takes the place of the
 * audit log's lines, which would be one for each student and day.
 */
@ApplicationScoped
class MarkTable {

  private static final String CORRECT =
      "update attendance_marks set code_id = ?, minutes_late = ?, note = ?"
          + " where register_id = ? and student_id = ?";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * A mark as it is or is to be.
   *
   * @param sectionId the section the student is in that day
   */
  record Entry(long studentId, long sectionId, KnownCode code, Integer minutesLate, String note) {

    boolean says(Entry other) {
      return code.equals(other.code)
          && Objects.equals(minutesLate, other.minutesLate)
          && Objects.equals(note, other.note);
    }
  }

  /** Writes new marks, by student, as everybody holds students. */
  void insert(long register, LocalDate day, List<Entry> entries) {
    MultiRowInsert insert =
        new MultiRowInsert(
            "attendance_marks",
            "register_id",
            "student_id",
            "section_id",
            "day",
            "code_id",
            "minutes_late",
            "note");
    List<Entry> byStudent =
        entries.stream().sorted(Comparator.comparingLong(Entry::studentId)).toList();
    for (Entry entry : byStudent) {
      insert.row(
          register,
          entry.studentId(),
          entry.sectionId(),
          day,
          entry.code().id(),
          entry.minutesLate(),
          entry.note());
    }
    insert.execute(database);
  }

  /** Corrects a mark. */
  void update(long register, Entry entry) {
    new PlainStatement(
            CORRECT,
            Arrays.asList(
                entry.code().id(), entry.minutesLate(), entry.note(), register, entry.studentId()))
        .execute(database);
  }

  /**
   * Notes what was set and corrected, by whom.
   *
   * @param roll with what stood there before
   */
  void note(long register, Roll roll, List<Entry> after) {
    Instant now = clock.now();
    MultiRowInsert insert =
        new MultiRowInsert(
            "attendance_changes",
            "register_id",
            "student_id",
            "at",
            "actor",
            "request_id",
            "code_before",
            "code_after",
            "minutes_late",
            "note");
    for (Entry entry : after) {
      Entry was = roll.line(entry.studentId()).present();
      insert.row(
          register,
          entry.studentId(),
          now,
          work.actor(),
          work.current().requestId(),
          was == null ? null : was.code().code(),
          entry.code().code(),
          entry.minutesLate(),
          entry.note());
    }
    insert.execute(database);
  }
}
