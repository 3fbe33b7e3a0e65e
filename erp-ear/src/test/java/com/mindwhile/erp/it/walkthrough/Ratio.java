package com.mindwhile.erp.it.walkthrough;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction as one learns it at school, so that nothing is rounded on the way. */
record Ratio(BigInteger above, BigInteger below) {

  static final Ratio ZERO = of(0, 1);

  static Ratio of(long above, long below) {
    return new Ratio(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Ratio times(Ratio other) {
    return new Ratio(above.multiply(other.above), below.multiply(other.below));
  }

  Ratio by(Ratio other) {
    return new Ratio(above.multiply(other.below), below.multiply(other.above));
  }

  /** Two decimals, half a hundredth up; for what is not negative. */
  BigDecimal shown() {
    BigInteger hundredths =
        above.multiply(BigInteger.valueOf(200)).add(below).divide(below.multiply(BigInteger.TWO));
    return new BigDecimal(hundredths, 2);
  }
}
