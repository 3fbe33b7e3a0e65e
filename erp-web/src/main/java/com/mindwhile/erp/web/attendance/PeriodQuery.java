package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.ReportPeriod;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days a report of attendance is about, for {@code @BeanParam}. */
public class PeriodQuery {

  @Parameter(description = "The first day", example = "2026-09-01")
  @QueryParam("from")
  @NotNull
  private LocalDate from;

  @Parameter(description = "The last day, at most 400 days on", example = "2026-09-30")
  @QueryParam("to")
  @NotNull
  private LocalDate to;

  /** These days of that section; of all if null. */
  ReportPeriod of(Long sectionId) {
    return new ReportPeriod(from, to, sectionId);
  }
}
