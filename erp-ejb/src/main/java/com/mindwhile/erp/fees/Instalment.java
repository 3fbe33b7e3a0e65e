package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An instalment of a structure as it is invoiced.
 *
 * @param number from 1
 * @param title what the invoice is called
 * @param lines what it consists of
 */
record Instalment(
    long feeStructureId, int number, String title, LocalDate dueOn, List<FeeStructureLine> lines) {

  /**
   * The lines of an invoice to a student.
   *
   * @param concessions those of the student in the structure's year
   */
  List<InvoiceLine> priced(List<Concession> concessions, Money money) {
    return lines.stream()
        .map(
            line ->
                InvoiceLine.of(line.feeHeadId(), line.amount(), granted(line, concessions, money)))
        .toList();
  }

  /** Percentages add up before they are rounded; amounts come on top. */
  private static BigDecimal granted(
      FeeStructureLine line, List<Concession> concessions, Money money) {
    List<Concession> meant = concessions.stream().filter(it -> it.isOf(line.feeHeadId())).toList();
    BigDecimal percent =
        meant.stream().map(Concession::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal amount = meant.stream().map(Concession::amount).reduce(Money.ZERO, BigDecimal::add);
    return money.percent(line.amount(), percent).add(amount);
  }
}
