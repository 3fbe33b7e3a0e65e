package com.mindwhile.erp.promotions;

/** Where a promotion stands; of work that is begun as for every job. */
public enum PromotionStatus {
  /** Is planned; some of its sections may be promoted already. */
  PLANNED,
  /** Its sections are gone through, one after the other. */
  STARTED,
  /** All sections were gone through, and none was refused. */
  COMPLETED,
  /** All sections were gone through, and some were refused. */
  FAILED,
  /** The server that went through the sections is gone; what is not done can be done again. */
  INTERRUPTED
}
