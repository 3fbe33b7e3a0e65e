package com.mindwhile.erp.web.auth;

import com.mindwhile.erp.rbac.Caller.Kind;
import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.sessions.Credentials;
import com.mindwhile.erp.security.sessions.Me;
import com.mindwhile.erp.security.sessions.PasswordChange;
import com.mindwhile.erp.security.sessions.Refresh;
import com.mindwhile.erp.security.sessions.SessionClient;
import com.mindwhile.erp.security.sessions.SignIn;
import com.mindwhile.erp.security.sessions.TokenPair;
import com.mindwhile.erp.users.InvitationAcceptance;
import com.mindwhile.erp.users.Invitations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in to the school that the request names. */
@Path("auth")
@ApplicationScoped
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

  @Inject private SignIn signIn;
  @EJB private Invitations invitations;
  @Inject private WorkContext work;

  /** Signs in with user name and password. */
  @POST
  @Path("login")
  @PublicEndpoint
  @Operation(operationId = "login", summary = "Sign in with user name and password")
  @APIResponseSchema(TokenPair.class)
  @APIResponse(responseCode = "429", ref = "429")
  public TokenPair login(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Valid @NotNull Credentials credentials) {
    return signIn.login(
        Kind.SCHOOL_USER, credentials, new SessionClient(work.current().address(), userAgent));
  }

  /** Exchanges a refresh token. */
  @POST
  @Path("refresh")
  @PublicEndpoint
  @Operation(
      operationId = "refreshTokens",
      summary = "Exchange a refresh token for new tokens; it is good for one use")
  public TokenPair refresh(@Valid @NotNull Refresh refresh) {
    return signIn.refresh(Kind.SCHOOL_USER, refresh);
  }

  /** Ends the session. */
  @POST
  @Path("logout")
  @SignedIn
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "logout", summary = "End the session")
  public void logout() {
    signIn.logout(work.caller());
  }

  /** Who is signed in. */
  @GET
  @Path("me")
  @SignedIn
  @Operation(operationId = "getMe", summary = "Who is signed in and what they may do")
  public Me me() {
    return Me.of(work.caller());
  }

  /** Changes one's own password. */
  @PUT
  @Path("me/password")
  @SignedIn
  @Operation(
      operationId = "changeMyPassword",
      summary = "Change one's own password; other sessions end, this one has to be refreshed")
  public void changePassword(@Valid @NotNull PasswordChange change) {
    signIn.changePassword(work.caller(), change);
  }

  /** Chooses a password with a link that was sent. */
  @POST
  @Path("invitations/accept")
  @PublicEndpoint
  @Operation(
      operationId = "acceptInvitation",
      summary = "Choose a password with the token of an invitation or a reset")
  public void accept(@Valid @NotNull InvitationAcceptance acceptance) {
    invitations.accept(acceptance);
  }
}
