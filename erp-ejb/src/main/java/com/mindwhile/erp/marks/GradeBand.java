package com.mindwhile.erp.marks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A grade and from which percentage on it is given.
 *
 * @param points what the grade counts in an average of grade points
 * @param lowerBound the least percentage of the band
 */
@Embeddable
record GradeBand(
    @Column(name = "grade", nullable = false) String grade,
    @Column(name = "points", nullable = false) BigDecimal points,
    @Column(name = "lower_bound", nullable = false) BigDecimal lowerBound) {

  GradeBandView view() {
    return new GradeBandView(grade, points, lowerBound);
  }
}
