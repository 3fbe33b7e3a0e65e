package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.promotions.PromotionFilter;
import com.mindwhile.erp.promotions.PromotionStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of promotions, for {@code @BeanParam}. */
public class PromotionQuery {

  @QueryParam("status")
  private PromotionStatus status;

  @Parameter(description = "Promotions from that year")
  @QueryParam("academicYearId")
  private Long academicYearId;

  /** The filter they make. */
  PromotionFilter filter() {
    return new PromotionFilter(status, academicYearId);
  }
}
