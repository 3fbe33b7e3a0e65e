package com.mindwhile.erp.web.school;

import com.mindwhile.erp.school.SectionFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of sections, for {@code @BeanParam}. */
public class SectionQuery {

  @QueryParam("academicYearId")
  private Long academicYearId;

  @QueryParam("gradeLevelId")
  private Long gradeLevelId;

  @Parameter(description = "The name of the grade level")
  @QueryParam("gradeLevel")
  @Size(max = 60)
  private String gradeLevel;

  @QueryParam("name")
  @Size(max = 60)
  private String name;

  /** The filter they make. */
  SectionFilter filter() {
    return new SectionFilter(academicYearId, gradeLevelId, gradeLevel, name);
  }
}
