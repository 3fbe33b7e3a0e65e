package com.mindwhile.erp.audit;

/** An entity of the registry that belongs to a school; its changes are found by the school. */
public interface OfSchool {

  /** The school's id. */
  Long schoolId();
}
