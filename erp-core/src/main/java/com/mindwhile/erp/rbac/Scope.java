package com.mindwhile.erp.rbac;

/**
 * Which rows of the school a permission reaches. A caller with several roles has the union of
 * theirs.
 */
public enum Scope {
  /** Every row. */
  ALL,
  /** The students of the sections the caller teaches, and what hangs on them. */
  OWN_CLASSES,
  /** The caller's own record. */
  SELF,
  /** The students the caller is a guardian of, by a link that may see data. */
  CHILDREN
}
