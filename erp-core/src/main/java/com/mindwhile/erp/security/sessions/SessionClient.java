package com.mindwhile.erp.security.sessions;

/**
 * What is known of the program somebody signs in with.
 *
 * @param address its network address, at most 45 characters; null if unknown
 * @param userAgent what it calls itself, cut to 255 characters; null if it does not say
 */
public record SessionClient(String address, String userAgent) {

  private static final int MAX_USER_AGENT = 255;

  public SessionClient {
    if (userAgent != null) {
      userAgent = userAgent.replaceAll("\\p{Cntrl}", " ");
      userAgent = userAgent.substring(0, Math.min(userAgent.length(), MAX_USER_AGENT));
    }
  }
}
