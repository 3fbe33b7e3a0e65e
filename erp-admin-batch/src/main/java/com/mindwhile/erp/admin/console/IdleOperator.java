package com.mindwhile.erp.admin.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Signs out operators who did nothing for as long as a session lasts. The container cannot tell: to
 * it, a page that updates itself is somebody at work.
 */
public class IdleOperator extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String LAST_ACTION = IdleOperator.class.getName();
  private static final String POLL = ":poll";

  @Inject private transient Clock clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && request.getUserPrincipal() != null) {
      Instant now = clock.instant();
      if (!updatesItself(request)) {
        session.setAttribute(LAST_ACTION, now);
      } else if (isIdle(session, now)) {
        request.logout();
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean updatesItself(HttpServletRequest request) {
    String source = request.getParameter("jakarta.faces.source");
    return source != null && source.endsWith(POLL);
  }

  private static boolean isIdle(HttpSession session, Instant now) {
    Instant last = (Instant) session.getAttribute(LAST_ACTION);
    return last != null
        && last.plus(Duration.ofSeconds(session.getMaxInactiveInterval())).isBefore(now);
  }
}
