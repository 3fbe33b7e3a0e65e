package com.mindwhile.erp.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day in the life of somebody who can be at a school now: from 1900 to 2199. */
@Constraint(validatedBy = CalendarDay.Validator.class)
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
public @interface CalendarDay {

  String message() default "must be a day from 1900-01-01 to 2199-12-31";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks the year; no day at all is valid. */
  class Validator implements ConstraintValidator<CalendarDay, LocalDate> {

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
      return day == null || holds(day);
    }

    /** Whether it is such a day. */
    public static boolean holds(LocalDate day) {
      return day.getYear() >= 1900 && day.getYear() <= 2199;
    }
  }
}
