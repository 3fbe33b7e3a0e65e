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

/** A telephone number: digits, with the usual separators, perhaps a + before. */
@Pattern(regexp = "\\+?[0-9(][0-9 ()./-]{2,38}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
public @interface PhoneNumber {

  String message() default "must be a telephone number";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
