package com.mindwhile.erp.shared.constraint;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A host name of at least two labels in lower case (RFC 1123), such as {@code erp.greenwood.edu}.
 * Null is valid.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = HostName.Validator.class)
public @interface HostName {
  String message() default "must be a host name such as erp.greenwood.edu";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it. */
  final class Validator implements ConstraintValidator<HostName, String> {
    private static final int MAX_LENGTH = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST =
        Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || (value.length() <= MAX_LENGTH && HOST.matcher(value).matches());
    }
  }
}
