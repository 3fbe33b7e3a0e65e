package com.mindwhile.erp.http;

import com.mindwhile.erp.http.problem.Problems;
import com.mindwhile.erp.security.BearerTokens;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolTurns;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * Waits for the turn of the school a request names, enters it, looks whether the caller's session
 * goes on, and leaves the school when the answer is written, streamed ones included.
 */
public class SchoolFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient SchoolResolution resolution;
  @Inject private transient SchoolTurns turns;
  @Inject private transient SchoolContext schoolContext;
  @Inject private transient BearerTokens tokens;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    School school;
    ThreadBinding.Scope turn;
    try {
      school = resolution.resolve(request);
      MDC.put("school", school.subdomain());
      turn = turns.take(school);
    } catch (DomainException refused) {
      Problems.write(refused, request, response);
      return;
    }
    try (turn;
        ThreadBinding.Scope inSchool = schoolContext.enter(school)) {
      tokens.checkSession(request, school.id());
      chain.doFilter(request, response);
    }
  }
}
