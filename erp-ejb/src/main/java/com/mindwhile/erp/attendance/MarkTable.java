package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.MultiRowInsert;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of registers, many in one statement. The history beside them takes the place of the
 * audit log's lines, which would be one for each student and day.
 */
@ApplicationScoped
class MarkTable {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * A mark as it is or is to be.
   *
   * @param sectionId the section the student is in that day
   */
  record Entry(
      long studentId, long sectionId, long codeId, String code, Integer minutesLate, String note) {

    boolean says(Entry other) {
      return codeId == other.codeId
          && Objects.equals(minutesLate, other.minutesLate)
          && Objects.equals(note, other.note);
    }
  }

  /**
   * What stands in a register that the caller holds.
   *
   * @param codes the code of each id
   */
  Map<Long, Entry> present(long register, Map<Long, String> codes) {
    Map<Long, Entry> present = new HashMap<>();
    for (Object row :
        database
            .createNativeQuery(
                "select student_id, section_id, code_id, minutes_late, note"
                    + " from attendance_marks where register_id = ?")
            .setParameter(1, register)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      Entry entry =
          new Entry(
              number(columns[0]),
              number(columns[1]),
              number(columns[2]),
              codes.get(number(columns[2])),
              columns[3] == null ? null : (int) number(columns[3]),
              (String) columns[4]);
      present.put(entry.studentId(), entry);
    }
    return present;
  }

  /** Writes new marks. */
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
    for (Entry entry : entries) {
      insert.row(
          register,
          entry.studentId(),
          entry.sectionId(),
          day,
          entry.codeId(),
          entry.minutesLate(),
          entry.note());
    }
    insert.execute(database);
  }

  /** Corrects a mark. */
  void update(long register, Entry entry) {
    database
        .createNativeQuery(
            "update attendance_marks set code_id = ?, minutes_late = ?, note = ?"
                + " where register_id = ? and student_id = ?")
        .setParameter(1, entry.codeId())
        .setParameter(2, entry.minutesLate())
        .setParameter(3, entry.note())
        .setParameter(4, register)
        .setParameter(5, entry.studentId())
        .executeUpdate();
  }

  /** Notes what was set and corrected, by whom. */
  void note(long register, Map<Long, Entry> before, List<Entry> after) {
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
      Entry was = before.get(entry.studentId());
      insert.row(
          register,
          entry.studentId(),
          now,
          work.actor(),
          work.current().requestId(),
          was == null ? null : was.code(),
          entry.code(),
          entry.minutesLate(),
          entry.note());
    }
    insert.execute(database);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
