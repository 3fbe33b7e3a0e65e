package com.mindwhile.erp.promotions;

/** What is done with a plan. */
public enum PromotionStep {
  /** It is carried out. */
  APPLY(PromotionSectionStatus.PROMOTED),
  /** It is taken back. */
  UNDO(PromotionSectionStatus.UNDONE);

  private final PromotionSectionStatus outcome;

  PromotionStep(PromotionSectionStatus outcome) {
    this.outcome = outcome;
  }

  /** What it makes of a section. */
  PromotionSectionStatus outcome() {
    return outcome;
  }
}
