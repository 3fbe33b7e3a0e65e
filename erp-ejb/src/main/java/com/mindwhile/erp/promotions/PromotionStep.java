package com.mindwhile.erp.promotions;

/** What is done with a plan. */
public enum PromotionStep {
  /** It is carried out. */
  APPLY,
  /** It is taken back. */
  UNDO
}
