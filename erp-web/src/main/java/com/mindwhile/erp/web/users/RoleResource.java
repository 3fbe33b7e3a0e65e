package com.mindwhile.erp.web.users;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.users.RoleInput;
import com.mindwhile.erp.users.RoleView;
import com.mindwhile.erp.users.Roles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The school's roles: built-in ones, which nobody changes, and its own. */
@ApplicationScoped
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class RoleResource {

  @EJB private Roles roles;

  @GET
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(operationId = "listRoles", summary = "List roles")
  public Page<RoleView> list(@BeanParam Paging paging) {
    return roles.list(paging.request(Roles.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(
      operationId = "createRole",
      summary = "Define a role, from permissions that the caller has")
  @APIResponseSchema(value = RoleView.class, responseCode = "201")
  public Response create(@Valid RoleInput input) {
    RoleView role = roles.create(input);
    return Response.created(URI.create("roles/" + role.id())).entity(role).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(operationId = "getRole", summary = "One role")
  public RoleView get(@PathParam("id") long id) {
    return roles.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(operationId = "updateRole", summary = "Define a role of the school's own anew")
  public RoleView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid RoleInput input) {
    return roles.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.ROLES_MANAGE)
  @Operation(operationId = "deleteRole", summary = "Delete a role of the school's own")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    roles.delete(id, version.value());
  }
}
