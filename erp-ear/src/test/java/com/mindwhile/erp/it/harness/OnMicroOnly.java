package com.mindwhile.erp.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that runs on Payara Micro alone: it starts, kills or breaks servers, and Micro starts
 * faster, or it is long and the same on every server.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("micro")
public @interface OnMicroOnly {}
