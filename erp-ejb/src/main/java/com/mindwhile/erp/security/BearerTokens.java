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
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who calls the APIs, by the bearer token of a request. A token that is not good is no answer yet:
 * the failure is left in the request for the one who knows whether the endpoint needs a caller and
 * which school is meant.
 */
@ApplicationScoped
public class BearerTokens {

  private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";
  private static final int RETRY_AFTER_SECONDS = 5;

  private VerifiedTokens tokens;
  private LiveSessions sessions;

  protected BearerTokens() {}

  @Inject
  public BearerTokens(VerifiedTokens tokens, LiveSessions sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  /** The caller, if the request has a token that is good. */
  Optional<ErpPrincipal> caller(HttpServletRequest request) {
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

  private ErpPrincipal principal(String header) {
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
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
}
