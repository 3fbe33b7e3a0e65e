package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.marks.reportcards.CardStatus;
import com.mindwhile.erp.marks.reportcards.ReportCardFilter;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of report cards, for {@code @BeanParam}. */
public class ReportCardQuery {

  @QueryParam("studentId")
  private Long studentId;

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("termId")
  private Long termId;

  @QueryParam("status")
  private CardStatus status;

  /** The filter they make. */
  ReportCardFilter filter() {
    return new ReportCardFilter(studentId, sectionId, termId, status);
  }
}
