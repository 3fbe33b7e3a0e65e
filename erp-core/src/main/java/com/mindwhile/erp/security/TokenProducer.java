package com.mindwhile.erp.security;

import com.mindwhile.erp.security.tokens.ErpPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the caller's token injectable, as MicroProfile JWT has it. */
@ApplicationScoped
public class TokenProducer {

  @Produces
  @RequestScoped
  JsonWebToken token(HttpServletRequest request) {
    return request.getAttribute(ErpAuthentication.PRINCIPAL) instanceof ErpPrincipal principal
        ? principal
        : ErpPrincipal.anonymous();
  }
}
