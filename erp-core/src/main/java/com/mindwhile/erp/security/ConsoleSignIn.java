package com.mindwhile.erp.security;

import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.LiveSessions;
import com.mindwhile.erp.security.sessions.SignIn;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;

/** Signs operators in to the console by its form and keeps them signed in by the HTTP session. */
@ApplicationScoped
public class ConsoleSignIn {

  private static final String SIGNED_IN = ConsoleSignIn.class.getName();

  private IdentityStoreHandler identityStores;
  private LiveSessions liveSessions;
  private SignIn signIn;

  /** What the HTTP session keeps of an operator. */
  private record SignedIn(long id, String email, String session, int authVersion)
      implements Serializable {

    static SignedIn of(ErpPrincipal principal) {
      Caller caller = principal.caller();
      return new SignedIn(
          caller.id(), caller.name(), caller.session().orElseThrow(), principal.authVersion());
    }

    ErpPrincipal principal() {
      return new ErpPrincipal(Caller.superAdmin(id, email, session), authVersion, Map.of());
    }
  }

  protected ConsoleSignIn() {}

  @Inject
  public ConsoleSignIn(
      IdentityStoreHandler identityStores, LiveSessions liveSessions, SignIn signIn) {
    this.identityStores = identityStores;
    this.liveSessions = liveSessions;
    this.signIn = signIn;
  }

  AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return signIn(credential, request, context);
    }
    SignedIn signedIn = signedIn(request);
    if (signedIn != null) {
      ErpPrincipal principal = signedIn.principal();
      if (liveSessions.goesOn(principal)) {
        return accept(principal, request, context);
      }
      request.getSession().invalidate();
    }
    return context.isProtected()
        ? new SignInRedirect(request, signedIn != null).answer(context)
        : context.doNothing();
  }

  /** Ends the operator's session. */
  void end(HttpServletRequest request) {
    SignedIn signedIn = signedIn(request);
    if (signedIn != null) {
      signIn.logout(signedIn.principal().caller());
      request.getSession().invalidate();
    }
  }

  private AuthenticationStatus signIn(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = identityStores.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID
        || !(result.getCallerPrincipal() instanceof ErpPrincipal principal)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, SignedIn.of(principal));
    return accept(principal, request, context);
  }

  private AuthenticationStatus accept(
      ErpPrincipal principal, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(RequestAttributes.CALLER, principal.caller());
    request.setAttribute(ErpAuthentication.PRINCIPAL, principal);
    return context.notifyContainerAboutLogin(principal, principal.caller().groups());
  }

  private static SignedIn signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (SignedIn) session.getAttribute(SIGNED_IN);
  }
}
