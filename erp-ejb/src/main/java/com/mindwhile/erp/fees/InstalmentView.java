package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An instalment of a structure.
 *
 * @param number from 1
 * @param dueOn the last day to pay it in time
 * @param amount the sum of its lines
 */
public record InstalmentView(
    int number, String name, LocalDate dueOn, BigDecimal amount, List<FeeLineView> lines) {

  public InstalmentView {
    lines = List.copyOf(lines);
  }

  static InstalmentView of(List<FeeStructureLine> lines) {
    FeeStructureLine first = lines.get(0);
    return new InstalmentView(
        first.instalment(),
        first.instalmentName(),
        first.dueOn(),
        lines.stream().map(FeeStructureLine::amount).reduce(Money.ZERO, BigDecimal::add),
        lines.stream().map(it -> new FeeLineView(it.feeHeadId(), it.amount())).toList());
  }
}
