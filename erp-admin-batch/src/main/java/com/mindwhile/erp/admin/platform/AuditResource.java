package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.PlatformAuditLog;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platform's audit log: who did what to which school. */
@Path("audit")
@ApplicationScoped
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private PlatformAuditLog log;

  /** Lists what was done. */
  @GET
  @RequiresPermission(Permission.PLATFORM_AUDIT)
  @Operation(operationId = "listAudit", summary = "List what was done, the latest first")
  public Page<AuditEntry> list(@Valid @BeanParam AuditQuery query, @BeanParam Paging paging) {
    return log.search(query.filter(), paging.request(PlatformAuditLog.SORT.properties()));
  }
}
