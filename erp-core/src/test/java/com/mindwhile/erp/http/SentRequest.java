package com.mindwhile.erp.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** A request as the server gets it: to {@code http://backend:8080/api/v1/rooms}. */
final class SentRequest extends HttpServletRequestWrapper {

  private static final HttpServletRequest NOTHING_ELSE =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              SentRequest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.toString());
              });

  private final String from;
  private final int port;
  private final Map<String, List<String>> headers;

  /**
   * A request.
   *
   * @param from the address at the other end of the connection
   * @param headers the lines of each
   */
  SentRequest(String from, int port, Map<String, List<String>> headers) {
    super(NOTHING_ELSE);
    this.from = from;
    this.port = port;
    this.headers = headers;
  }

  @Override
  public String getRemoteAddr() {
    return from;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return Collections.enumeration(headers.getOrDefault(name, List.of()));
  }

  @Override
  public String getScheme() {
    return "http";
  }

  @Override
  public String getServerName() {
    return "backend";
  }

  @Override
  public int getServerPort() {
    return port;
  }

  @Override
  public String getRequestURI() {
    return "/api/v1/rooms";
  }
}
