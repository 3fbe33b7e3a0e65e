package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The one rounding rule of results: whatever is reckoned is reckoned in fractions, and rounded to
 * two decimals once, half up, when it is shown. Grades and ranks go by the percentage shown.
 */
final class Percentages {

  private static final int DECIMALS = 2;

  private Percentages() {}

  /** The fraction a decimal is. */
  static BigFraction exact(BigDecimal decimal) {
    BigDecimal whole = decimal.setScale(Math.max(decimal.scale(), 0));
    return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }

  /** The mean of some, of at least one. */
  static BigFraction mean(List<BigFraction> fractions) {
    return fractions.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(fractions.size());
  }

  /** What is shown. */
  static BigDecimal shown(BigFraction fraction) {
    return fraction.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
  }
}
