package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.marks.ResultFilter;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of results, for {@code @BeanParam}. */
public class ResultQuery {

  @QueryParam("studentId")
  private Long studentId;

  @QueryParam("courseSectionId")
  private Long courseSectionId;

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("termId")
  private Long termId;

  /** The filter they make. */
  ResultFilter filter() {
    return new ResultFilter(studentId, courseSectionId, sectionId, termId);
  }
}
