package com.mindwhile.erp.audit;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * On a field: that it changed is audited, its value is not. On an entity: its rows are not audited
 * at all.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, TYPE})
public @interface NotAudited {}
