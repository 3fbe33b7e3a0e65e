package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeeReportFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose fees a report is about, for {@code @BeanParam}. */
public class FeeReportQuery {

  @Parameter(description = "Of the students in a section of that grade level today")
  @QueryParam("gradeLevelId")
  private Long gradeLevelId;

  @Parameter(description = "Of the students in that section today")
  @QueryParam("sectionId")
  private Long sectionId;

  /** The filter they make. */
  FeeReportFilter filter() {
    return new FeeReportFilter(gradeLevelId, sectionId);
  }
}
