package com.mindwhile.erp.http;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On the parameter that is an operation's body: how large it may be, in bytes. */
@Documented
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface MaxBytes {

  /** The most bytes. */
  int value();
}
