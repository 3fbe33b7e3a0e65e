package com.mindwhile.erp.security;

import com.mindwhile.erp.http.PageRedirect;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends whoever asks for a page of the console without being signed in to its sign-in page. */
final class SignInRedirect {

  private static final String PAGE = "/sign-in";

  private final HttpServletRequest request;
  private final boolean ended;

  /**
   * For that request.
   *
   * @param ended whether a session the request belongs to was ended just now
   */
  SignInRedirect(HttpServletRequest request, boolean ended) {
    this.request = request;
    this.ended = ended;
  }

  /** Redirects, in the way the page's scripts understand if they asked. */
  AuthenticationStatus answer(HttpMessageContext context) {
    try {
      new PageRedirect(location()).answer(request, context.getResponse());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private String location() {
    return request.getContextPath()
        + PAGE
        + "?to="
        + URLEncoder.encode(page(), StandardCharsets.UTF_8)
        + (hasExpired() ? "&expired=true" : "");
  }

  /** The page they want, or are on, below the console's path. */
  private String page() {
    if ("GET".equals(request.getMethod())) {
      return withQuery(request.getServletPath(), request.getQueryString());
    }
    String referer = request.getHeader("Referer");
    if (referer != null && referer.matches("https?://[^/]+" + request.getContextPath() + "/.*")) {
      URI page = URI.create(referer);
      return withQuery(
          page.getRawPath().substring(request.getContextPath().length()), page.getRawQuery());
    }
    return "/";
  }

  private boolean hasExpired() {
    return ended || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  private static String withQuery(String path, String query) {
    return query == null ? path : path + "?" + query;
  }
}
