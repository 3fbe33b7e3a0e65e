package com.mindwhile.erp.web.audit;

import com.mindwhile.erp.audit.school.SchoolAuditFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of the school's audit log are wanted, for {@code @BeanParam}. */
public class AuditQuery {

  @Parameter(description = "The user name or e-mail address of who did it")
  @QueryParam("actor")
  @Size(max = 255)
  private String actor;

  @Parameter(description = "Such as UPDATED or SIGNED_IN")
  @QueryParam("action")
  @Size(max = 60)
  private String action;

  @Parameter(description = "What kind of thing it was done to, such as Student")
  @QueryParam("entity")
  @Size(max = 60)
  private String entity;

  @Parameter(description = "Which one; most things have a number, some a name")
  @QueryParam("entityId")
  @Size(max = 64)
  private String entityId;

  @Parameter(description = "The X-Request-Id of the answer to the request it was done in")
  @QueryParam("requestId")
  @Size(max = 64)
  private String requestId;

  @Parameter(description = "On that day or later, in the school's time zone")
  @QueryParam("from")
  private LocalDate from;

  @Parameter(description = "On that day or earlier, in the school's time zone")
  @QueryParam("to")
  private LocalDate to;

  /** The filter they make. */
  SchoolAuditFilter filter() {
    return new SchoolAuditFilter(actor, action, entity, entityId, requestId, from, to);
  }
}
