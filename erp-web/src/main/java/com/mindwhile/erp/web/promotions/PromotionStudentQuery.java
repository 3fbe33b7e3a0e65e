package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.promotions.PromotionDecision;
import com.mindwhile.erp.promotions.PromotionStudentFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the students of a promotion, for {@code @BeanParam}. */
public class PromotionStudentQuery {

  @Parameter(description = "Who comes from that section")
  @QueryParam("sectionId")
  private Long sectionId;

  @Parameter(description = "Who goes to that section")
  @QueryParam("toSectionId")
  private Long toSectionId;

  @QueryParam("decision")
  private PromotionDecision decision;

  @Parameter(description = "Whether somebody decided about the student alone")
  @QueryParam("excepted")
  private Boolean excepted;

  /** The filter they make. */
  PromotionStudentFilter filter() {
    return new PromotionStudentFilter(sectionId, toSectionId, decision, excepted);
  }
}
