package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A register.
 *
 * @param courseSectionId null for the whole day of the section
 * @param periodId null for the whole day of the section
 * @param markedBy who handed it in or corrected it last
 * @param marks of the students the caller may see
 */
public record RegisterView(
    long id,
    int version,
    LocalDate day,
    long sectionId,
    Long courseSectionId,
    Long periodId,
    Instant markedAt,
    String markedBy,
    List<MarkView> marks)
    implements Versioned {

  /** Copies the list. */
  public RegisterView {
    marks = List.copyOf(marks);
  }
}
