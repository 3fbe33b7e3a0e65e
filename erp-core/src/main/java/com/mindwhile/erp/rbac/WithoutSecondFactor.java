package com.mindwhile.erp.rbac;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The endpoint answers also super admins who have still to set up the second factor they must have:
 * it is a part of setting it up, or ends their session.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface WithoutSecondFactor {}
