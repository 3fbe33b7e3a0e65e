package com.mindwhile.erp.security;

import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.security.sessions.LiveSessions;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.security.tokens.VerifiedTokens;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;

/**
 * Who calls the APIs, by the bearer token of a request. A token that is not good is no answer yet:
 * the failure is left in the request for the one who knows whether the endpoint needs a caller and
 * which school is meant.
 */
@ApplicationScoped
public class BearerTokens {

  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";

  private VerifiedTokens tokens;
  private LiveSessions sessions;

  protected BearerTokens() {}

  @Inject
  public BearerTokens(VerifiedTokens tokens, LiveSessions sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  /**
   * The caller of the control plane, if the request has a token that is good and its session goes
   * on. A school's user is not looked at: the control plane knows no users of schools, and the
   * token is good for nothing there.
   */
  Optional<ErpPrincipal> caller(HttpServletRequest request) {
    return presented(request)
        .filter(principal -> principal.caller().schoolId() != null || goesOn(principal, request));
  }

  /**
   * The caller, if the request has a token that is good by itself. Asks no database, so it may be
   * done before the request's school has its turn.
   */
  Optional<ErpPrincipal> presented(HttpServletRequest request) {
    Enumeration<String> authorization = request.getHeaders(AUTHORIZATION);
    if (!authorization.hasMoreElements()) {
      return Optional.empty();
    }
    try {
      String header = authorization.nextElement();
      if (authorization.hasMoreElements()) {
        throw new UnauthenticatedException("A bearer token is needed");
      }
      ErpPrincipal principal = principal(header);
      request.setAttribute(RequestAttributes.CALLER, principal.caller());
      request.setAttribute(ErpAuthentication.PRINCIPAL, principal);
      return Optional.of(principal);
    } catch (DomainException failure) {
      request.setAttribute(RequestAttributes.CREDENTIAL_REFUSED, failure);
      return Optional.empty();
    }
  }

  /**
   * Looks whether the session of who was {@link #presented}, if anybody was, goes on. Whoever is of
   * another school than the request is not looked at: that school's database would be waited for in
   * this one's turn, and the token is good for nothing here anyway.
   *
   * @param schoolId of the school that has its turn
   */
  public void checkSession(HttpServletRequest request, long schoolId) {
    ErpPrincipal principal = (ErpPrincipal) request.getAttribute(ErpAuthentication.PRINCIPAL);
    if (principal != null && isForSchool(principal, schoolId)) {
      goesOn(principal, request);
    }
  }

  private static boolean isForSchool(ErpPrincipal principal, long schoolId) {
    Long own = principal.caller().schoolId();
    return own == null || own == schoolId;
  }

  private ErpPrincipal principal(String header) {
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new UnauthenticatedException("A bearer token is needed");
    }
    return tokens.principal(header.substring(BEARER.length()).strip());
  }

  private boolean goesOn(ErpPrincipal principal, HttpServletRequest request) {
    try {
      if (sessions.goesOn(principal)) {
        return true;
      }
      throw new UnauthenticatedException("The session has ended or its rights have changed");
    } catch (DomainException failure) {
      request.removeAttribute(RequestAttributes.CALLER);
      request.removeAttribute(ErpAuthentication.PRINCIPAL);
      request.setAttribute(RequestAttributes.CREDENTIAL_REFUSED, failure);
      return false;
    }
  }
}
