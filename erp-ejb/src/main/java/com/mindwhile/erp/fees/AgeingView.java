package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is outstanding, by how long it has been due.
 *
 * @param asOf the present day of the school
 * @param buckets all there are, in order
 * @param invoices how many open invoices there are
 * @param outstanding what is outstanding on them: the sum of the buckets
 */
public record AgeingView(
    LocalDate asOf, List<AgeingRow> buckets, long invoices, BigDecimal outstanding) {

  public AgeingView {
    buckets = List.copyOf(buckets);
  }

  /**
   * What is outstanding on the invoices due on one day.
   *
   * @param invoices how many they are
   */
  record DueDay(LocalDate dueOn, long invoices, BigDecimal outstanding) {}

  /** Puts the days into their buckets. */
  static AgeingView of(LocalDate today, List<DueDay> days) {
    Map<AgeingBucket, AgeingRow> rows = new EnumMap<>(AgeingBucket.class);
    for (AgeingBucket bucket : AgeingBucket.values()) {
      rows.put(bucket, new AgeingRow(bucket, 0, Money.ZERO));
    }
    AgeingRow total = new AgeingRow(null, 0, Money.ZERO);
    for (DueDay day : days) {
      rows.compute(AgeingBucket.of(day.dueOn(), today), (bucket, row) -> row.plus(day));
      total = total.plus(day);
    }
    return new AgeingView(
        today, new ArrayList<>(rows.values()), total.invoices(), total.outstanding());
  }
}
