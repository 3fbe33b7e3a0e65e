package com.mindwhile.erp.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Serves the archive's API document as the build made it: JSON, or YAML to those who ask for it by
 * {@code Accept} or {@code ?format=yaml}.
 */
public class ApiDocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean yaml = wantsYaml(request);
    response.setContentType(yaml ? "application/yaml" : "application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept");
    String file = "/WEB-INF/openapi." + (yaml ? "yaml" : "json");
    try (InputStream document = getServletContext().getResourceAsStream(file)) {
      document.transferTo(response.getOutputStream());
    }
  }

  private static boolean wantsYaml(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return format.equalsIgnoreCase("yaml");
    }
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("yaml");
  }
}
