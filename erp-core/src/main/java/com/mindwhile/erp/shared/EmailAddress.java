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

/** An e-mail address as people write it: one @, a domain with a dot, no spaces. */
@Pattern(regexp = "[^\\s@\\p{Cc}]{1,64}@[^\\s@\\p{Cc}]{1,190}\\.[^\\s@.\\p{Cc}]{1,63}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
public @interface EmailAddress {

  String message() default "must be an e-mail address";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
