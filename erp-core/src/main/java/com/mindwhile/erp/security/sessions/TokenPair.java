package com.mindwhile.erp.security.sessions;

/**
 * What a client gets when it signs in or refreshes.
 *
 * @param accessToken goes into the {@code Authorization} header of each call
 * @param refreshToken is exchanged, once, for the next pair
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds the access token is good for
 */
public record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

  @Override
  public String toString() {
    return "TokenPair[expiresIn=" + expiresIn + "]";
  }
}
