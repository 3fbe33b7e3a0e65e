package com.mindwhile.erp.students;

/** A student's gender as the family states it; not stated is null. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER
}
