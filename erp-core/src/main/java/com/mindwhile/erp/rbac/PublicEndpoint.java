package com.mindwhile.erp.rbac;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The endpoint answers everybody, signed in or not. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface PublicEndpoint {}
