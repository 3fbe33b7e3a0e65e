package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.CourseSectionFilter;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of course sections, for {@code @BeanParam}. */
public class CourseSectionQuery {

  @QueryParam("termId")
  private Long termId;

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("courseId")
  private Long courseId;

  @QueryParam("teacherId")
  private Long teacherId;

  /** The filter they make. */
  CourseSectionFilter filter() {
    return new CourseSectionFilter(termId, sectionId, courseId, teacherId);
  }
}
