package com.mindwhile.erp.http;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.rbac.WorkContext.Work;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The first and the last to see a request: gives it its id, says in whose name it works and what
 * its client sent it to, and logs what became of it.
 */
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Logger ACCESS = LoggerFactory.getLogger("com.mindwhile.erp.access");
  private static final String REQUEST_ID_HEADER = "X-Request-Id";
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Inject private transient WorkContext workContext;
  @Inject private transient ClientAddress clientAddress;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long began = System.nanoTime();
    String requestId = requestId(request.getHeader(REQUEST_ID_HEADER));
    request.setAttribute(RequestAttributes.REQUEST_ID, requestId);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    response.setHeader("X-Content-Type-Options", "nosniff");
    Caller caller = (Caller) request.getAttribute(RequestAttributes.CALLER);
    MDC.put("requestId", requestId);
    MDC.put("caller", caller == null ? "anonymous" : caller.name());
    try (ThreadBinding.Scope work =
        workContext.enter(new Work(caller, requestId, clientAddress.of(request)))) {
      chain.doFilter(clientAddress.asSent(request), response);
    } finally {
      log(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
      MDC.clear();
    }
  }

  /** The path without its query, which may hold what people searched for. */
  private static void log(
      HttpServletRequest request, HttpServletResponse response, long tookMillis) {
    ACCESS
        .atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", request.getRequestURI())
        .addKeyValue("status", response.getStatus())
        .addKeyValue("millis", tookMillis)
        .log("answered");
  }

  private static String requestId(String offered) {
    return offered != null && REQUEST_ID.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }
}
