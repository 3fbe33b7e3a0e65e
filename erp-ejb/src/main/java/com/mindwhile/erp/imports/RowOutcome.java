package com.mindwhile.erp.imports;

/** How a row ended. */
public enum RowOutcome {
  /** Whom it is about was not known before. */
  CREATED,
  /** Something of it was new. */
  UPDATED,
  /** Everything was known already. */
  UNCHANGED,
  /** It was refused, and nothing of it was taken over. */
  FAILED
}
