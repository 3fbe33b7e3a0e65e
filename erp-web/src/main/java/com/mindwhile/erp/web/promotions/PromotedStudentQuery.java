package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.promotions.Outcome;
import com.mindwhile.erp.promotions.PromotedStudentFilter;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of a promotion's students, for {@code @BeanParam}. */
public class PromotedStudentQuery {

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("outcome")
  private Outcome outcome;

  /** The filter they make. */
  PromotedStudentFilter filter() {
    return new PromotedStudentFilter(sectionId, outcome);
  }
}
