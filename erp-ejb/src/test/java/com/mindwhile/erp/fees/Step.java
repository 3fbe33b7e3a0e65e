package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * Something somebody tries to do with a student's money.
 *
 * @param one chooses one of the invoices or payments there are
 * @param other chooses another
 * @param units the amount, in hundredths
 */
record Step(Kind kind, int one, int other, int units) {

  enum Kind {
    INVOICE,
    PAY_DUE_FIRST,
    PAY_ONE,
    PAY_AHEAD,
    USE_ADVANCE,
    USE_ALL_ADVANCES,
    WAIVE,
    REFUND,
    LATE_FEE,
    CANCEL
  }

  BigDecimal amount() {
    return BigDecimal.valueOf(units, 2);
  }
}
