package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.marks.TermResultView;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a report card says, but for the remarks. Public because the proxies of services name it.
 *
 * @param resultIds the published results, in the order they are printed
 */
public record CardContent(
    long sectionId,
    List<Long> resultIds,
    BigDecimal average,
    BigDecimal gpa,
    Integer rank,
    Integer ranked,
    AttendanceCounts attendance) {

  /** Copies the list. */
  public CardContent {
    resultIds = List.copyOf(resultIds);
  }

  /** Of a term as it is published. */
  static CardContent of(long sectionId, TermResultView term, AttendanceCounts attendance) {
    return new CardContent(
        sectionId,
        term.courses().stream().map(TermCourseView::resultId).toList(),
        term.average(),
        term.gpa(),
        term.rank(),
        term.ranked(),
        attendance);
  }
}
