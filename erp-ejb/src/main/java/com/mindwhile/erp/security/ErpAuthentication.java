package com.mindwhile.erp.security;

import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.security.sessions.LiveSessions;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.security.tokens.VerifiedTokens;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.UnauthenticatedException;
import com.mindwhile.erp.shared.UnavailableException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one authentication mechanism: bearer tokens for what lies below {@code /api/}, a form and a
 * session for the console. A token that is not good is no answer yet: the failure is left in the
 * request for the one who knows whether the endpoint needs a caller and which school is meant.
 */
@ApplicationScoped
public class ErpAuthentication implements HttpAuthenticationMechanism {

  /** The request attribute with the {@link ErpPrincipal} who is signed in. */
  public static final String PRINCIPAL = ErpAuthentication.class.getName() + ".principal";

  private static final Logger LOG = LoggerFactory.getLogger(ErpAuthentication.class);
  private static final String API = "/api/";
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";
  private static final int RETRY_AFTER_SECONDS = 5;

  private VerifiedTokens tokens;
  private LiveSessions sessions;
  private ConsoleSignIn console;

  protected ErpAuthentication() {}

  @Inject
  public ErpAuthentication(VerifiedTokens tokens, LiveSessions sessions, ConsoleSignIn console) {
    this.tokens = tokens;
    this.sessions = sessions;
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
    List<String> authorization = Collections.list(request.getHeaders(AUTHORIZATION));
    if (authorization.isEmpty()) {
      return context.doNothing();
    }
    try {
      ErpPrincipal principal = principal(authorization);
      request.setAttribute(RequestAttributes.CALLER, principal.caller());
      request.setAttribute(PRINCIPAL, principal);
      return context.notifyContainerAboutLogin(principal, principal.getGroups());
    } catch (DomainException failure) {
      request.setAttribute(RequestAttributes.CREDENTIAL_REFUSED, failure);
      return context.doNothing();
    }
  }

  private ErpPrincipal principal(List<String> authorization) {
    String header = authorization.get(0);
    if (authorization.size() != 1 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new UnauthenticatedException("A bearer token is needed");
    }
    ErpPrincipal principal = tokens.principal(header.substring(BEARER.length()).strip());
    if (!goesOn(principal)) {
      throw new UnauthenticatedException("The session has ended or its rights have changed");
    }
    return principal;
  }

  private boolean goesOn(ErpPrincipal principal) {
    try {
      return sessions.goesOn(principal);
    } catch (EJBException failed) {
      LOG.warn("A session could not be checked", failed);
      throw new UnavailableException("Sign-in cannot be checked now", RETRY_AFTER_SECONDS);
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getServletPath();
    return (request.getPathInfo() == null ? path : path + request.getPathInfo()).startsWith(API);
  }
}
