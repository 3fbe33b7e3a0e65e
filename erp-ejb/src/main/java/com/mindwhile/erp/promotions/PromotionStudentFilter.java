package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Conditions;

/**
 * Which students of a promotion are wanted; what is null does not count.
 *
 * @param sectionId those who come from that section
 * @param toSectionId those who go to that section
 * @param excepted whether somebody decided about them alone
 */
public record PromotionStudentFilter(
    Long sectionId, Long toSectionId, PromotionDecision decision, Boolean excepted) {

  /** The conditions on a student's row {@code m}. */
  Conditions conditions() {
    return new Conditions()
        .and("m.sectionId = :section", "section", sectionId)
        .and("m.toSectionId = :toSection", "toSection", toSectionId)
        .and("m.decision = :decision", "decision", decision)
        .and("m.excepted = :excepted", "excepted", excepted);
  }
}
