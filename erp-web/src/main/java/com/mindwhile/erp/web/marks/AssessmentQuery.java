package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.marks.AssessmentFilter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of assessments, for {@code @BeanParam}. */
public class AssessmentQuery {

  @QueryParam("courseSectionId")
  private Long courseSectionId;

  @QueryParam("termId")
  private Long termId;

  @Parameter(description = "Held on that day or later")
  @QueryParam("from")
  private LocalDate from;

  @Parameter(description = "Held on that day or earlier")
  @QueryParam("to")
  private LocalDate to;

  /** The filter they make. */
  AssessmentFilter filter() {
    return new AssessmentFilter(courseSectionId, termId, from, to);
  }
}
