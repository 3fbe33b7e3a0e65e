package com.mindwhile.erp.web.auth;

import com.mindwhile.erp.security.tokens.SigningKeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The public keys that access tokens can be verified with (RFC 7517), for everybody. */
@WebServlet("/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SigningKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // no longer than a key is announced before it signs
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setContentType("application/jwk-set+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(keys.published().toString());
  }
}
