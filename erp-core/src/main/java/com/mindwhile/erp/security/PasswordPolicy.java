package com.mindwhile.erp.security;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.util.Locale;

/**
 * What a password has to be: long rather than odd, as NIST SP 800-63B recommends, and not the name
 * it belongs to.
 */
public final class PasswordPolicy {

  /** The fewest characters a password may have. */
  public static final int MIN_LENGTH = 12;

  /** The most: hashing more would only cost time. */
  public static final int MAX_LENGTH = 128;

  private static final int MIN_DIFFERENT_CHARACTERS = 5;

  private PasswordPolicy() {}

  /**
   * Requires a password somebody may choose.
   *
   * @param field the name of the request's field it came in
   * @param accountName what its owner types to sign in
   * @throws InvalidInputException if it is too short, too long or too easily guessed
   */
  public static void require(String field, String password, String accountName) {
    if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
      throw refused(
          field,
          "PASSWORD_LENGTH",
          "must have between " + MIN_LENGTH + " and " + MAX_LENGTH + " characters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(accountName.toLowerCase(Locale.ROOT))
        || password.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
      throw refused(
          field, "PASSWORD_WEAK", "must not contain the user name or repeat a few characters");
    }
  }

  private static InvalidInputException refused(String field, String code, String message) {
    return new InvalidInputException(new FieldViolation(field, code, message));
  }
}
