package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Conditions;
import java.time.Instant;

/**
 * Which promotions are wanted; what is null does not count.
 *
 * @param academicYearId those that promote from that year
 */
public record PromotionFilter(PromotionStatus status, Long academicYearId) {

  /** The conditions on a promotion {@code p}; a run that shows no life any more is interrupted. */
  Conditions conditions(Instant now) {
    Conditions where = new Conditions().and("p.academicYearId = :year", "year", academicYearId);
    boolean interrupted = status == PromotionStatus.INTERRUPTED;
    where.and("p.status = :status", "status", interrupted ? PromotionStatus.STARTED : status);
    if (interrupted) {
      where.and("p.workingUntil <= :now", "now", now);
    } else if (status == PromotionStatus.STARTED) {
      where.and("p.workingUntil > :now", "now", now);
    }
    return where;
  }
}
