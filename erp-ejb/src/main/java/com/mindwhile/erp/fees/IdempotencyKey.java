package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.util.regex.Pattern;

/**
 * What a client calls a request it may send again, in the header {@code Idempotency-Key}, as the
 * IETF draft of that name has it.
 *
 * @param value 1 to 100 printable ASCII characters
 */
public record IdempotencyKey(String value) {

  /** The header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]{1,100}");

  /** Reads the header. @throws InvalidInputException without one, or if it is none */
  public static IdempotencyKey of(String header) {
    if (header == null || !VALUE.matcher(header).matches()) {
      throw new InvalidInputException(
          new FieldViolation(HEADER, "PATTERN", "must be 1 to 100 printable ASCII characters"));
    }
    return new IdempotencyKey(header);
  }
}
