package com.mindwhile.erp.imports;

import com.mindwhile.erp.marks.MarkEntry;
import com.mindwhile.erp.marks.MarkEntryInput;
import com.mindwhile.erp.marks.MarkSheetInput;
import com.mindwhile.erp.marks.MarkSheetRow;
import com.mindwhile.erp.marks.MarkSheetView;
import com.mindwhile.erp.marks.Marks;
import com.mindwhile.erp.marks.MarksRefusedException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The marks of the assessments that some rows are about: each looked up once, and what is new in
 * them entered at once.
 */
final class AssessmentSheets {

  private final Marks marks;
  private final MarkEntry entry;
  private final Map<Long, MarkSheetView> sheets = new LinkedHashMap<>();
  private final Map<Long, List<MarkEntryInput>> entries = new LinkedHashMap<>();

  AssessmentSheets(Marks marks, MarkEntry entry) {
    this.marks = marks;
    this.entry = entry;
  }

  /**
   * A student's mark as it is, without a status while there is none; empty for a student who does
   * not attend. The assessment is looked up whether there is a student or not: which column is
   * refused says nothing of who exists.
   *
   * @param student null for nobody
   * @throws InvalidInputException naming the column, if the caller sees no such assessment
   */
  Optional<MarkSheetRow> present(long assessment, Long student) {
    return sheets.computeIfAbsent(assessment, this::sheet).marks().stream()
        .filter(row -> student != null && row.studentId() == student)
        .findFirst();
  }

  private MarkSheetView sheet(long assessment) {
    try {
      return marks.sheet(assessment);
    } catch (NotFoundException none) {
      throw notThere(none);
    }
  }

  /** Notes that a mark is to be entered, unless it says what is there. */
  RowOutcome enter(long assessment, MarkSheetRow present, MarkEntryInput mark) {
    if (isSame(present, mark)) {
      return RowOutcome.UNCHANGED;
    }
    entries.computeIfAbsent(assessment, first -> new ArrayList<>()).add(mark);
    return present.status() == null ? RowOutcome.CREATED : RowOutcome.UPDATED;
  }

  /** Amounts are compared, not their zeros at the end. */
  private static boolean isSame(MarkSheetRow present, MarkEntryInput mark) {
    return present.status() == mark.status()
        && Objects.equals(present.note(), mark.note())
        && (present.marks() == null
            ? mark.marks() == null
            : mark.marks() != null && present.marks().compareTo(mark.marks()) == 0);
  }

  /**
   * Enters what was noted, by the rules of entering marks.
   *
   * @throws InvalidInputException naming the column, if one of the marks cannot be entered
   * @throws com.mindwhile.erp.shared.DomainException if marks cannot be entered in an assessment
   */
  void enterAll() {
    entries.forEach(
        (assessment, entered) -> {
          try {
            entry.enter(assessment, sheets.get(assessment).version(), new MarkSheetInput(entered));
          } catch (MarksRefusedException refused) {
            throw new InvalidInputException(
                refused.violations().stream()
                    .map(AssessmentSheets::inColumn)
                    .toArray(FieldViolation[]::new));
          } catch (NotFoundException notTaught) {
            throw notThere(notTaught);
          }
        });
  }

  /** {@code marks[0].studentId} is in the column of the student. */
  private static FieldViolation inColumn(FieldViolation violation) {
    String field = violation.field().substring(violation.field().lastIndexOf('.') + 1);
    return new FieldViolation(
        field.equals("studentId") ? AssessmentMarkRows.STUDENT : field,
        violation.code(),
        violation.message());
  }

  private static InvalidInputException notThere(NotFoundException failure) {
    return new InvalidInputException(
        new FieldViolation(
            AssessmentMarkRows.ASSESSMENT, failure.type().name(), failure.getMessage()));
  }
}
