package com.mindwhile.erp.imports;

import com.mindwhile.erp.marks.MarkEntry;
import com.mindwhile.erp.marks.MarkEntryInput;
import com.mindwhile.erp.marks.MarkSheetRow;
import com.mindwhile.erp.marks.MarkStatus;
import com.mindwhile.erp.marks.Marks;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.students.KnownStudents;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Marks, each known by its assessment and the student's admission number. A row with marks and no
 * status is SCORED. They are entered as by REST: while the marks of the course section are open, by
 * those who teach it or may enter all.
 */
@ApplicationScoped
public class AssessmentMarkRows implements RowKind {

  static final String ASSESSMENT = "assessmentId";
  static final String STUDENT = "admissionNumber";

  /** The last three are for people: the file that is given out has them. */
  private static final List<String> COLUMNS =
      List.of(
          ASSESSMENT, STUDENT, "status", "marks", "note", "lastName", "firstName", "assessment");

  /** Of a row without a student that attends: what is wrong beside that is told as well. */
  private static final MarkSheetRow NOTHING = new MarkSheetRow(0, null, null, null, null, null);

  @EJB private KnownStudents known;
  @EJB private Marks marks;
  @EJB private MarkEntry entry;

  @Override
  public ImportKind kind() {
    return ImportKind.MARKS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public RowKey key() {
    return RowKey.of(ASSESSMENT, STUDENT);
  }

  @Override
  public Set<Permission> permissions(Collection<String> columns) {
    return Set.of(Permission.MARKS_VIEW, Permission.MARKS_ENTER);
  }

  @Override
  public Runnable holdOf(Collection<String> columns, Supplier<List<Cells>> rows) {
    return entry.holdOf(
        rows.get().stream()
            .map(row -> row.id(ASSESSMENT))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  @Override
  public RowTaking begin(List<Cells> rows) {
    NumberLookup<Long> students = new NumberLookup<>(STUDENT, rows, known::ids);
    AssessmentSheets sheets = new AssessmentSheets(marks, entry);
    return new RowTaking() {
      @Override
      public RowOutcome take(Cells row) {
        return AssessmentMarkRows.take(row, students, sheets);
      }

      @Override
      public void finish() {
        sheets.enterAll();
      }
    };
  }

  private static RowOutcome take(Cells row, NumberLookup<Long> students, AssessmentSheets sheets) {
    Long assessment = row.id(ASSESSMENT);
    Long student = students.holder(row);
    Optional<MarkSheetRow> present =
        assessment == null ? Optional.empty() : sheets.present(assessment, student);
    if (assessment != null && present.isEmpty()) {
      // the same for a student there is not: who exists is not for everybody to know
      row.refuse(STUDENT, "NOT_ATTENDING", "does not attend on the day it is held");
    }
    MarkEntryInput mark = read(row, present.orElse(NOTHING));
    row.check(mark, "");
    return row.areFine()
        ? sheets.enter(assessment, present.orElseThrow(), mark)
        : RowOutcome.FAILED;
  }

  /** Marks belong to SCORED: a status of another kind leaves nothing of those there were. */
  private static MarkEntryInput read(Cells row, MarkSheetRow present) {
    BigDecimal said = row.decimal("marks", null);
    MarkStatus status =
        row.oneOf(MarkStatus.class, "status", said == null ? present.status() : MarkStatus.SCORED);
    BigDecimal kept = status == MarkStatus.SCORED ? present.marks() : null;
    return new MarkEntryInput(
        present.studentId(), status, said == null ? kept : said, row.text("note", present.note()));
  }
}
