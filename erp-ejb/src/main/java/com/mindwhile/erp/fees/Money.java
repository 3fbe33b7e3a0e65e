package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How a school counts money: exactly, in its currency's smallest unit, of which there are never
 * more than two decimals. The one rounding rule of fees is here: what is not a whole number of
 * units, as a percentage may be, is rounded half up (0.005 becomes 0.01) as the last step of its
 * calculation. Stored amounts have two decimals whatever the currency.
 *
 * @param decimals those of the currency, 0 to 2
 */
record Money(int decimals) {

  /** Nothing. */
  static final BigDecimal ZERO = new BigDecimal("0.00");

  private static final int STORED = 2;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** That of a currency, by its ISO 4217 code. */
  static Money of(String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(Math.min(STORED, Math.max(0, digits)));
  }

  /**
   * An amount somebody names, as it is stored.
   *
   * @throws RuleBrokenException if the currency has no such small unit
   */
  BigDecimal exact(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    if (plain.scale() > decimals) {
      throw new RuleBrokenException(
          "The school's currency has " + decimals + " decimals, an amount has more");
    }
    return plain.setScale(STORED);
  }

  /** So many hundredths of an amount, rounded. */
  BigDecimal percent(BigDecimal amount, BigDecimal percent) {
    return amount
        .multiply(percent)
        .divide(HUNDRED)
        .setScale(decimals, RoundingMode.HALF_UP)
        .setScale(STORED);
  }
}
