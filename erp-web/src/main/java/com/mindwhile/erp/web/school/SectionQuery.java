package com.mindwhile.erp.web.school;

import com.mindwhile.erp.school.SectionFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of sections, for {@code @BeanParam}. */
public class SectionQuery {

  @QueryParam("gradeLevel")
  @Size(max = 60)
  private String gradeLevel;

  @QueryParam("name")
  @Size(max = 60)
  private String name;

  /** The filter they make. */
  SectionFilter filter() {
    return new SectionFilter(gradeLevel, name);
  }
}
