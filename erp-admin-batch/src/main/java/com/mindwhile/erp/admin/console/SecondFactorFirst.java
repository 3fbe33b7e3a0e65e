package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.http.PageRedirect;
import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.SecondFactorDuty;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Leads operators who have still to set up the second factor they must have to the page where they
 * do. The REST API refuses them by itself.
 */
public class SecondFactorFirst extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String ACCOUNT = "/account";

  /** What is open to everybody, and where one's own second factor is set up. */
  private static final Pattern OPEN =
      Pattern.compile(
          "/(api|errors|jakarta\\.faces\\.resource)/.*|/(account|sign-in|welcome)(\\.xhtml)?");

  @Inject private transient SecondFactorDuty duty;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller caller = (Caller) request.getAttribute(RequestAttributes.CALLER);
    if (caller == null || isOpen(request) || !duty.isOwedBy(caller)) {
      chain.doFilter(request, response);
    } else {
      new PageRedirect(request.getContextPath() + ACCOUNT).answer(request, response);
    }
  }

  private static boolean isOpen(HttpServletRequest request) {
    String path = request.getServletPath();
    return OPEN.matcher(request.getPathInfo() == null ? path : path + request.getPathInfo())
        .matches();
  }
}
