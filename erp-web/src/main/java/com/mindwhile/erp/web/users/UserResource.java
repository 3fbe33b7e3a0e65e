package com.mindwhile.erp.web.users;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.users.Invitation;
import com.mindwhile.erp.users.Invitations;
import com.mindwhile.erp.users.NewUserInput;
import com.mindwhile.erp.users.RoleAssignment;
import com.mindwhile.erp.users.UserInput;
import com.mindwhile.erp.users.UserView;
import com.mindwhile.erp.users.Users;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The school's users. */
@ApplicationScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserResource {

  @EJB private Users users;
  @EJB private Invitations invitations;

  @GET
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "listUsers", summary = "List or search users")
  public Page<UserView> list(@Valid @BeanParam UserQuery query, @BeanParam Paging paging) {
    return users.list(query.filter(), paging.request(Users.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(
      operationId = "createUser",
      summary = "Make a user; without a password they have to be invited to choose one")
  @APIResponseSchema(value = UserView.class, responseCode = "201")
  public Response create(@Valid NewUserInput input) {
    UserView user = users.create(input);
    return Response.created(URI.create("users/" + user.id())).entity(user).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "getUser", summary = "One user")
  public UserView get(@PathParam("id") long id) {
    return users.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "updateUser", summary = "Correct who a user is")
  public UserView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid UserInput input) {
    return users.update(id, version.value(), input);
  }

  @PUT
  @Path("{id}/roles")
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "assignUserRoles", summary = "Give a user exactly these roles")
  public UserView assignRoles(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid RoleAssignment assignment) {
    return users.assignRoles(id, version.value(), assignment.roles());
  }

  @POST
  @Path("{id}/disable")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(
      operationId = "disableUser",
      summary = "Keep a user from signing in and end their sessions")
  public UserView disable(@PathParam("id") long id) {
    return users.disable(id);
  }

  @POST
  @Path("{id}/enable")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "enableUser", summary = "Let a user sign in again")
  public UserView enable(@PathParam("id") long id) {
    return users.enable(id);
  }

  @POST
  @Path("{id}/invitations")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(
      operationId = "inviteUser",
      summary = "Make a link with which a user chooses a password; its token is shown this once")
  public Invitation invite(@PathParam("id") long id) {
    return invitations.issue(id);
  }
}
