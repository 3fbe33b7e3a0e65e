package com.mindwhile.erp.promotions;

/** Where a section of a promotion stands. */
public enum PromotionSectionStatus {
  /** Is planned. */
  PLANNED,
  /** Was tried, and something stood against it; can be tried again. */
  REFUSED,
  /** Its students have moved on. */
  PROMOTED,
  /** Its students were moved back; another promotion can plan it anew. */
  UNDONE;

  /** Whether it is still to be promoted. */
  public boolean isOpen() {
    return this == PLANNED || this == REFUSED;
  }
}
