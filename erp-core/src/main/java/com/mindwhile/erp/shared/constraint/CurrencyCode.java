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
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ISO 4217 code of money in use, such as {@code INR}; not one of a metal, a fund or a test. Null
 * is valid.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = CurrencyCode.Validator.class)
public @interface CurrencyCode {
  String message() default "must be an ISO 4217 currency code such as INR";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it. */
  final class Validator implements ConstraintValidator<CurrencyCode, String> {
    private static final Set<String> KNOWN =
        Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || KNOWN.contains(value);
    }
  }
}
