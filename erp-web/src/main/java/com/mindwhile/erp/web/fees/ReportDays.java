package com.mindwhile.erp.web.fees;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The days of a report, for {@code @BeanParam}. */
public class ReportDays {

  @Parameter(description = "The first day", example = "2026-09-01")
  @QueryParam("from")
  @NotNull
  private LocalDate from;

  @Parameter(description = "The last day, at most 400 days on", example = "2026-09-30")
  @QueryParam("to")
  @NotNull
  private LocalDate to;

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }
}
