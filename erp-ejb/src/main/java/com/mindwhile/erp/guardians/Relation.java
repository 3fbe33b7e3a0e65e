package com.mindwhile.erp.guardians;

/** What a guardian is to a student. */
public enum Relation {
  MOTHER,
  FATHER,
  STEP_PARENT,
  FOSTER_PARENT,
  GRANDPARENT,
  SIBLING,
  LEGAL_GUARDIAN,
  OTHER
}
