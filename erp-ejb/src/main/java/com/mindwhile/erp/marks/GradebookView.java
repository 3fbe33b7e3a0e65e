package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * The results of a course section: those published or, before, what they would be.
 *
 * @param reason why the marks were reopened last
 * @param results of the students the caller may see
 */
public record GradebookView(
    long courseSectionId,
    int version,
    String course,
    String gradeLevel,
    String sectionName,
    long termId,
    GradebookStatus status,
    Instant submittedAt,
    String submittedBy,
    Instant publishedAt,
    String publishedBy,
    Instant reopenedAt,
    String reopenedBy,
    String reason,
    List<CourseResultView> results)
    implements Versioned {

  /** Copies the list. */
  public GradebookView {
    results = List.copyOf(results);
  }
}
