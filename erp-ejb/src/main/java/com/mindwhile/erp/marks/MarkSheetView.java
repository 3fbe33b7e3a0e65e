package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The marks of an assessment.
 *
 * @param version the assessment's, which goes up with each change of marks
 * @param status how far the marks of the course section are
 * @param marks of the students who attend on the day, and of others who have one; those the caller
 *     may see
 */
public record MarkSheetView(
    long assessmentId,
    int version,
    BigDecimal maxMarks,
    LocalDate heldOn,
    GradebookStatus status,
    List<MarkSheetRow> marks)
    implements Versioned {

  /** Copies the list. */
  public MarkSheetView {
    marks = List.copyOf(marks);
  }
}
