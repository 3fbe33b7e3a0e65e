package com.mindwhile.erp.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that a proxy took in, with the scheme, host and port its client sent it to: which
 * school is meant, and the addresses in answers, are made of these.
 */
final class ForwardedRequest extends HttpServletRequestWrapper {

  private static final String TLS = "https";

  private final String scheme;
  private final String host;
  private final int port;

  /**
   * That request.
   *
   * @param scheme in lower case
   * @param port -1 for the scheme's usual one
   */
  ForwardedRequest(HttpServletRequest request, String scheme, String host, int port) {
    super(request);
    this.scheme = scheme;
    this.host = host;
    this.port = port < 0 ? usualPort(scheme) : port;
  }

  static int usualPort(String scheme) {
    return scheme.equals(TLS) ? 443 : 80;
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public boolean isSecure() {
    return scheme.equals(TLS);
  }

  @Override
  public String getServerName() {
    return host;
  }

  @Override
  public int getServerPort() {
    return port;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = new StringBuffer(scheme).append("://").append(host);
    if (port != usualPort(scheme)) {
      url.append(':').append(port);
    }
    return url.append(getRequestURI());
  }
}
