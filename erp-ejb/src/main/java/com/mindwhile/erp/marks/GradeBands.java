package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The bands of a scale, the best first. Every percentage is in one of them.
 *
 * @param bands by lower bound, from the highest to 0
 */
record GradeBands(List<GradeBand> bands) {

  private static final int DECIMALS = 2;

  GradeBands {
    bands = List.copyOf(bands);
  }

  /**
   * The bands somebody lays down, in any order.
   *
   * @throws RuleBrokenException if two have the same grade or lower bound, or none begins at 0
   */
  static GradeBands of(List<GradeBandInput> input) {
    List<GradeBand> bands =
        input.stream()
            .map(
                band ->
                    new GradeBand(
                        band.grade().strip(),
                        band.points().setScale(DECIMALS),
                        band.lowerBound().setScale(DECIMALS)))
            .sorted(Comparator.comparing(GradeBand::lowerBound).reversed())
            .toList();
    if (bands.stream().map(GradeBand::grade).distinct().count() < bands.size()) {
      throw new RuleBrokenException("A grade is in the scale twice");
    }
    if (bands.stream().map(GradeBand::lowerBound).distinct().count() < bands.size()) {
      throw new RuleBrokenException("Two bands of the scale begin at the same percentage");
    }
    if (bands.get(bands.size() - 1).lowerBound().signum() != 0) {
      throw new RuleBrokenException("The lowest band of the scale does not begin at 0");
    }
    return new GradeBands(bands);
  }

  /** The band of a percentage from 0 on, as it is shown. */
  GradeBand of(BigDecimal percentage) {
    return bands.stream()
        .filter(band -> percentage.compareTo(band.lowerBound()) >= 0)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Below every band"));
  }
}
