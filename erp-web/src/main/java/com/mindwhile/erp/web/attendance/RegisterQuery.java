package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.RegisterFilter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of registers, for {@code @BeanParam}. */
public class RegisterQuery {

  @Parameter(description = "Of that day and later ones")
  @QueryParam("from")
  private LocalDate from;

  @Parameter(description = "Of that day and earlier ones")
  @QueryParam("to")
  private LocalDate to;

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("courseSectionId")
  private Long courseSectionId;

  /** The filter they make. */
  RegisterFilter filter() {
    return new RegisterFilter(from, to, sectionId, courseSectionId);
  }
}
