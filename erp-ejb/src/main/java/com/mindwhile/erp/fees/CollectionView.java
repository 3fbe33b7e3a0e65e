package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What came in and went back on some days.
 *
 * @param from the first day
 * @param to the last day
 * @param rows what came in, by day and method, in this order
 * @param collected the sum of the rows
 * @param refunded what was paid back
 * @param net collected less refunded
 */
public record CollectionView(
    LocalDate from,
    LocalDate to,
    List<CollectionRow> rows,
    BigDecimal collected,
    BigDecimal refunded,
    BigDecimal net) {

  public CollectionView {
    rows = List.copyOf(rows);
  }

  static CollectionView of(
      LocalDate from, LocalDate to, List<CollectionRow> rows, BigDecimal refunded) {
    BigDecimal collected =
        rows.stream().map(CollectionRow::amount).reduce(Money.ZERO, BigDecimal::add);
    return new CollectionView(from, to, rows, collected, refunded, collected.subtract(refunded));
  }
}
