package com.mindwhile.erp.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Leads to a page of the console, in the way the scripts of a page understand if they asked.
 *
 * @param location from the host's root on
 */
public record PageRedirect(String location) {

  /** Answers the request with it. */
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      new RelativeRedirects(response).sendRedirect(location);
      return;
    }
    response.setContentType("text/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + location.replace("&", "&amp;")
                + "\"/></partial-response>");
  }
}
