package com.mindwhile.erp.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Redirects to locations as they are given, which RFC 9110 (section 10.2.2) allows. A container
 * makes them absolute with its own scheme and host, and behind a proxy these are not the ones its
 * client knows.
 */
public final class RelativeRedirects extends HttpServletResponseWrapper {

  /** Around that response. */
  public RelativeRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) {
    resetBuffer();
    setStatus(SC_FOUND);
    setHeader("Location", location);
  }
}
