package com.mindwhile.erp.web.admissions;

import com.mindwhile.erp.admissions.AdmissionFilter;
import com.mindwhile.erp.admissions.AdmissionStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of applications, for {@code @BeanParam}. */
public class AdmissionQuery {

  @Parameter(description = "The beginning of the applicant's last or first name")
  @QueryParam("q")
  @Size(max = 100)
  private String q;

  @QueryParam("status")
  private AdmissionStatus status;

  @QueryParam("academicYearId")
  private Long academicYearId;

  @QueryParam("gradeLevelId")
  private Long gradeLevelId;

  /** The filter they make. */
  AdmissionFilter filter() {
    return new AdmissionFilter(q, status, academicYearId, gradeLevelId);
  }
}
