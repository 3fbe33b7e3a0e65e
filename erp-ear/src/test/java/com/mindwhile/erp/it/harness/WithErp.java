package com.mindwhile.erp.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running whole. Its methods and constructors can take the {@link TestStack}, the
 * {@link TestSchool} all tests read from, and the {@link TestPeople} of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(TestStackExtension.class)
public @interface WithErp {}
