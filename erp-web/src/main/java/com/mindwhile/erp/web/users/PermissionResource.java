package com.mindwhile.erp.web.users;

import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.users.PermissionView;
import com.mindwhile.erp.users.Roles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles are made of. */
@ApplicationScoped
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class PermissionResource {

  @EJB private Roles roles;

  @GET
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(operationId = "listPermissions", summary = "List the permissions a role can have")
  public Page<PermissionView> list(@BeanParam FixedOrderPaging paging) {
    return roles.permissions(paging.request());
  }
}
