package com.mindwhile.erp.http;

import com.mindwhile.erp.http.problem.Problems;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
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
 * Enters the school a request names and leaves it when the answer is written, streamed ones
 * included.
 */
public class SchoolFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient SchoolResolution resolution;
  @Inject private transient SchoolContext schoolContext;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    School school;
    try {
      school = resolution.resolve(request);
    } catch (DomainException refused) {
      Problems.write(refused, request, response);
      return;
    }
    MDC.put("school", school.subdomain());
    try (ThreadBinding.Scope inSchool = schoolContext.enter(school)) {
      chain.doFilter(request, response);
    }
  }
}
