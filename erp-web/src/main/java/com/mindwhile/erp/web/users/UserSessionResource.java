package com.mindwhile.erp.web.users;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.security.sessions.SessionView;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.users.UserSessions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions of one user. */
@ApplicationScoped
@Path("users/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserSessionResource {

  @EJB private UserSessions sessions;

  @GET
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "listUserSessions", summary = "List where a user is signed in")
  public Page<SessionView> list(@PathParam("id") long id, @BeanParam Paging paging) {
    return sessions.list(id, paging.request(UserSessions.SORT.properties()));
  }

  @DELETE
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "revokeUserSessions", summary = "End all sessions of a user")
  public void revokeAll(@PathParam("id") long id) {
    sessions.revokeAll(id);
  }

  @DELETE
  @Path("{sessionId}")
  @RequiresPermission(Permission.USERS_MANAGE)
  @Operation(operationId = "revokeUserSession", summary = "End one session of a user")
  public void revoke(@PathParam("id") long id, @PathParam("sessionId") String sessionId) {
    sessions.revoke(id, sessionId);
  }
}
