package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A mark as far as it matters for a result.
 *
 * @param marks null unless it is scored
 * @param maxMarks how many could be reached
 */
record CountedMark(long categoryId, MarkStatus status, BigDecimal marks, BigDecimal maxMarks) {

  /** How many marks count as reached. */
  BigDecimal reached() {
    return status == MarkStatus.SCORED ? marks : BigDecimal.ZERO;
  }
}
