package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.audit.PlatformAuditFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of the audit log are wanted, as query parameters. */
public class AuditQuery {

  @QueryParam("actor")
  @Size(max = 255)
  @Parameter(description = "The e-mail address of who did it")
  private String actor;

  @QueryParam("schoolId")
  @Parameter(description = "The school it concerns")
  private Long schoolId;

  @QueryParam("action")
  @Size(max = 60)
  @Parameter(description = "Such as UPDATED or SIGNED_IN")
  private String action;

  @QueryParam("from")
  @Parameter(description = "On that day (UTC) or later")
  private LocalDate from;

  @QueryParam("to")
  @Parameter(description = "On that day (UTC) or earlier")
  private LocalDate to;

  PlatformAuditFilter filter() {
    return new PlatformAuditFilter(actor, schoolId, action, from, to);
  }
}
