package com.mindwhile.erp.http.problem;

import com.mindwhile.erp.http.Json;
import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.shared.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What is answered where no resource answers: a problem document, or a page for a browser. Neither
 * says anything of the server.
 */
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s</title>
      <h1>%1$s</h1>
      <p>Request %2$s</p>
      </html>
      """;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemType type = type(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    String requestId = (String) request.getAttribute(RequestAttributes.REQUEST_ID);
    response.setStatus(type.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setCharacterEncoding("UTF-8");
    if (wantsPage(request)) {
      response.setContentType("text/html");
      response.setHeader("Content-Security-Policy", "default-src 'none'");
      response.getWriter().write(PAGE.formatted(type.title(), requestId));
    } else {
      response.setContentType(Problem.MEDIA_TYPE);
      String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      Json.MAPPER.writeValue(
          response.getWriter(), Problem.of(type, type.title(), path, requestId, List.of()));
    }
  }

  /** Asked for directly, this page does not exist. */
  private static ProblemType type(Object status) {
    if (status == null) {
      return ProblemType.NOT_FOUND;
    }
    return Arrays.stream(ProblemType.values())
        .filter(type -> status.equals(type.status()))
        .findFirst()
        .orElse(ProblemType.INTERNAL_ERROR);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}
