package com.mindwhile.erp.security;

import com.mindwhile.erp.security.tokens.ErpPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The authentication mechanism: bearer tokens for what lies below {@code /api/}, a form and a
 * session for the console.
 */
@ApplicationScoped
public class ErpAuthentication implements HttpAuthenticationMechanism {

  /** The request attribute with the {@link ErpPrincipal} who is signed in. */
  public static final String PRINCIPAL = ErpAuthentication.class.getName() + ".principal";

  private static final String API = "/api/";

  private BearerTokens tokens;
  private ConsoleSignIn console;

  protected ErpAuthentication() {}

  @Inject
  public ErpAuthentication(BearerTokens tokens, ConsoleSignIn console) {
    this.tokens = tokens;
    this.console = console;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return isApi(request) ? bearer(request, context) : console.validate(request, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    console.end(request);
    context.cleanClientSubject();
  }

  private AuthenticationStatus bearer(HttpServletRequest request, HttpMessageContext context) {
    return tokens
        .caller(request)
        .map(caller -> context.notifyContainerAboutLogin(caller, caller.getGroups()))
        .orElseGet(context::doNothing);
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getServletPath();
    return (request.getPathInfo() == null ? path : path + request.getPathInfo()).startsWith(API);
  }
}
