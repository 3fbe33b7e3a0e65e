package com.mindwhile.erp.admin.auth;

import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.superadmins.InviteSuperAdmin;
import com.mindwhile.erp.registry.superadmins.InvitedSuperAdmin;
import com.mindwhile.erp.registry.superadmins.SuperAdminInvitations;
import com.mindwhile.erp.registry.superadmins.SuperAdminView;
import com.mindwhile.erp.registry.superadmins.SuperAdmins;
import com.mindwhile.erp.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Those who operate the platform. {@code erpctl create-super-admin} makes the first; they invite
 * the others.
 */
@Path("super-admins")
@ApplicationScoped
@Tag(name = "Super admins")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SuperAdminResource {

  @Inject private SuperAdmins superAdmins;
  @Inject private SuperAdminInvitations invitations;
  @Inject private WorkContext work;

  /** Lists them. */
  @GET
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(operationId = "listSuperAdmins", summary = "List the super admins, by e-mail address")
  public Page<SuperAdminView> list(@BeanParam FixedOrderPaging paging) {
    return superAdmins.list(paging.request());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(operationId = "getSuperAdmin", summary = "Get a super admin")
  public SuperAdminView get(@PathParam("id") long id) {
    return superAdmins.get(id);
  }

  /** Invites somebody. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(
      operationId = "inviteSuperAdmin",
      summary = "Make an account whose owner chooses a password at /admin/welcome with the token")
  @APIResponseSchema(value = InvitedSuperAdmin.class, responseCode = "201")
  public Response invite(@Valid @NotNull InviteSuperAdmin request) {
    InvitedSuperAdmin invited = invitations.invite(request);
    return Response.created(URI.create("super-admins/" + invited.id())).entity(invited).build();
  }

  /** Lets somebody in no more. */
  @POST
  @Path("{id}/disable")
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(
      operationId = "disableSuperAdmin",
      summary = "Let another super admin sign in no more, and end their sessions")
  public SuperAdminView disable(@PathParam("id") long id) {
    return superAdmins.disable(work.caller(), id);
  }

  /** Lets somebody in again. */
  @POST
  @Path("{id}/enable")
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(operationId = "enableSuperAdmin", summary = "Let a super admin sign in again")
  public SuperAdminView enable(@PathParam("id") long id) {
    return superAdmins.enable(id);
  }

  /** Helps somebody who lost their authenticator. */
  @POST
  @Path("{id}/second-factor/reset")
  @RequiresPermission(Permission.SUPER_ADMINS_MANAGE)
  @Operation(
      operationId = "resetSecondFactor",
      summary = "Remove the second factor of another super admin who lost it")
  public SuperAdminView resetSecondFactor(@PathParam("id") long id) {
    return superAdmins.resetSecondFactor(work.caller(), id);
  }
}
