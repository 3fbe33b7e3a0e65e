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
import java.time.ZoneId;
import java.util.Set;

/** The name of a time zone in the IANA data base, such as {@code Asia/Kolkata}. Null is valid. */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = TimeZoneId.Validator.class)
public @interface TimeZoneId {
  String message() default "must be an IANA time zone such as Asia/Kolkata";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it. */
  final class Validator implements ConstraintValidator<TimeZoneId, String> {
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || KNOWN.contains(value);
    }
  }
}
