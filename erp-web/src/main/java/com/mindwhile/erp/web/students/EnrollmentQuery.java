package com.mindwhile.erp.web.students;

import com.mindwhile.erp.students.EnrollmentFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of enrolments, for {@code @BeanParam}. */
public class EnrollmentQuery {

  @QueryParam("studentId")
  private Long studentId;

  @QueryParam("sectionId")
  private Long sectionId;

  @Parameter(description = "In a section of that year")
  @QueryParam("academicYearId")
  private Long academicYearId;

  /** The filter they make. */
  EnrollmentFilter filter() {
    return new EnrollmentFilter(studentId, sectionId, academicYearId);
  }
}
