package com.mindwhile.erp.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** As much of a request as finding its school asks for: a header and the host. */
final class BenchmarkRequest extends HttpServletRequestWrapper {

  private static final HttpServletRequest NOTHING_ELSE =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              BenchmarkRequest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.toString());
              });

  private final String subdomain;
  private final String baseDomain;

  BenchmarkRequest(String subdomain, String baseDomain) {
    super(NOTHING_ELSE);
    this.subdomain = subdomain;
    this.baseDomain = baseDomain;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equals("X-Tenant-Subdomain")
        ? Collections.enumeration(List.of(subdomain))
        : Collections.emptyEnumeration();
  }

  @Override
  public String getServerName() {
    return baseDomain;
  }
}
