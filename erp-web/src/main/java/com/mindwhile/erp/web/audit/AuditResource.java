package com.mindwhile.erp.web.audit;

import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.school.SchoolAuditLog;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The school's audit log: who changed what, from where, in which request. */
@ApplicationScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

  @EJB private SchoolAuditLog log;

  @GET
  @RequiresPermission(Permission.AUDIT_VIEW)
  @Operation(
      operationId = "listAudit",
      summary = "List what was done, the latest first",
      description =
          "Of a change, `before` and `after` have what was different. Marks and registers of"
              + " attendance have histories of their own.")
  public Page<AuditEntry> list(@Valid @BeanParam AuditQuery query, @BeanParam Paging paging) {
    return log.search(query.filter(), paging.request(SchoolAuditLog.SORT.properties()));
  }
}
