package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A report card.
 *
 * @param courses the results as they were published
 * @param average of the percentages, by credits; null without results
 * @param gpa the average of the grade points, by credits; null without results
 * @param rank 1 for the highest average of the section; null if the school showed no ranks
 * @param ranked how many students of the section had a rank
 * @param attendance in the term, until the card was made
 */
public record ReportCardView(
    long id,
    int version,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    long sectionId,
    String gradeLevel,
    String sectionName,
    long termId,
    String term,
    String academicYear,
    CardStatus status,
    List<TermCourseView> courses,
    BigDecimal average,
    BigDecimal gpa,
    Integer rank,
    Integer ranked,
    AttendanceCounts attendance,
    String remarks,
    Instant generatedAt,
    Instant publishedAt)
    implements Versioned {

  /** Copies the list. */
  public ReportCardView {
    courses = List.copyOf(courses);
  }
}
