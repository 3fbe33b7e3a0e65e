package com.mindwhile.erp.imports;

/** Takes some rows over, one after the other, in the transaction in which it was begun. */
@FunctionalInterface
interface RowTaking {

  /**
   * Takes a row over. What is wrong with its cells is noted in them, and nothing is done then.
   *
   * @param row one of those it was begun with
   * @throws com.mindwhile.erp.shared.DomainException if a rule does not allow it
   */
  RowOutcome take(Cells row);

  /**
   * Does what was put off until all rows were there.
   *
   * @throws com.mindwhile.erp.shared.DomainException if a rule does not allow it
   */
  default void finish() {}
}
