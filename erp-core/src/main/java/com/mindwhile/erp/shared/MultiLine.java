package com.mindwhile.erp.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Text that may have line breaks and tabs, but no other control characters, halves of characters or
 * reversals of direction.
 */
@Pattern(
    regexp =
        "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f"
            + "\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
public @interface MultiLine {

  String message() default "must not contain control characters other than line breaks and tabs";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
