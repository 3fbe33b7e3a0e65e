package com.mindwhile.erp.registry.superadmins;

/**
 * What an authenticator needs to show the codes of a second factor that is to be confirmed.
 *
 * @param secret its key in Base32, to be typed
 * @param uri the same as an {@code otpauth:} address, to be read from a picture
 */
public record SecondFactorEnrolment(String secret, String uri) {
  @Override
  public String toString() {
    return "SecondFactorEnrolment[…]";
  }
}
