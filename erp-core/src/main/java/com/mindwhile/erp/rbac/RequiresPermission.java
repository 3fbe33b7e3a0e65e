package com.mindwhile.erp.rbac;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The endpoint answers callers who have the permission, or one of several, for whichever rows;
 * others get 403.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface RequiresPermission {
  Permission[] value();
}
