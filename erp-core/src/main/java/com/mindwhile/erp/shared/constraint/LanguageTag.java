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
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A well-formed BCP 47 language tag of a language ISO 639 knows, such as {@code en-IN}. Null is
 * valid.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {
  String message() default "must be a BCP 47 language tag such as en-IN";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it. */
  final class Validator implements ConstraintValidator<LanguageTag, String> {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      try {
        Locale locale = new Locale.Builder().setLanguageTag(value).build();
        return LANGUAGES.contains(locale.getLanguage());
      } catch (IllformedLocaleException malformed) {
        return false;
      }
    }
  }
}
