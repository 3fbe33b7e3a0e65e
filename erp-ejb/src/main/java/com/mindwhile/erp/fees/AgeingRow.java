package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/** How many invoices have been due for that long, and what is outstanding on them. */
public record AgeingRow(AgeingBucket bucket, long invoices, BigDecimal outstanding) {

  AgeingRow plus(AgeingView.DueDay day) {
    return new AgeingRow(bucket, invoices + day.invoices(), outstanding.add(day.outstanding()));
  }
}
