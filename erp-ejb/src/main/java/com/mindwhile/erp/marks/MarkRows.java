package com.mindwhile.erp.marks;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.MultiRowInsert;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The marks of an assessment, many in one statement. The history beside them takes the place of the
 * audit log's lines, which would be one for each student and assessment.
 */
@ApplicationScoped
class MarkRows {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** A mark as it is or is to be. */
  record Entry(long studentId, MarkStatus status, BigDecimal marks, String note) {

    static Entry of(MarkEntryInput input) {
      return new Entry(input.studentId(), input.status(), input.marks(), input.note());
    }

    /** Amounts are compared, not their zeros at the end. */
    boolean says(Entry other) {
      return other != null
          && status == other.status
          && Objects.equals(note, other.note)
          && (marks == null
              ? other.marks == null
              : other.marks != null && marks.compareTo(other.marks) == 0);
    }
  }

  /** The marks there are, by student. The caller holds the course section. */
  Map<Long, Entry> present(long assessmentId) {
    return database
        .createQuery(
            "select m.studentId, m.status, m.marks, m.note from AssessmentMark m"
                + " where m.assessmentId = :assessment",
            Object[].class)
        .setParameter("assessment", assessmentId)
        .getResultStream()
        .map(
            row ->
                new Entry((Long) row[0], (MarkStatus) row[1], (BigDecimal) row[2], (String) row[3]))
        .collect(Collectors.toMap(Entry::studentId, Function.identity()));
  }

  /** Sets marks and corrects those that are there. */
  void write(long assessmentId, long courseSectionId, List<Entry> entries) {
    MultiRowInsert write =
        new MultiRowInsert(
                "assessment_marks",
                "assessment_id",
                "course_section_id",
                "student_id",
                "status",
                "marks",
                "note")
            .orUpdate("status", "marks", "note");
    for (Entry entry : entries) {
      write.row(
          assessmentId,
          courseSectionId,
          entry.studentId(),
          entry.status().name(),
          entry.marks(),
          entry.note());
    }
    write.execute(database);
  }

  /** Notes what was set and corrected, by whom. */
  void note(long assessmentId, Map<Long, Entry> before, List<Entry> after) {
    Instant now = clock.now();
    MultiRowInsert insert =
        new MultiRowInsert(
            "assessment_mark_changes",
            "assessment_id",
            "student_id",
            "at",
            "actor",
            "request_id",
            "status_before",
            "marks_before",
            "status_after",
            "marks_after",
            "note");
    for (Entry entry : after) {
      Entry was = before.get(entry.studentId());
      insert.row(
          assessmentId,
          entry.studentId(),
          now,
          work.actor(),
          work.current().requestId(),
          was == null ? null : was.status().name(),
          was == null ? null : was.marks(),
          entry.status().name(),
          entry.marks(),
          entry.note());
    }
    insert.execute(database);
  }
}
