package com.mindwhile.erp.it.walkthrough;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a student is charged and pays, and where the account stands at the end. */
final class ExpectedFees {

  static final int INSTALMENTS = 10;
  static final int OF_TERM = INSTALMENTS / SchoolYear.TERMS;
  static final BigDecimal ACTIVITIES = new BigDecimal("15.50");
  static final BigDecimal CONCESSION_PERCENT = new BigDecimal("12.5");
  static final BigDecimal AHEAD = new BigDecimal("100.00");
  static final BigDecimal LATE_FEE = new BigDecimal("5.00");
  static final BigDecimal LATE_PERCENT = BigDecimal.ONE;

  /** Of the first instalment of the first student who pays nothing. */
  static final BigDecimal WAIVED = new BigDecimal("50.00");

  private static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final int PAYS_AHEAD = 6;

  private ExpectedFees() {}

  /** The first student who pays nothing is the one with the waiver. */
  static boolean hasWaiver(Pupil pupil) {
    return pupil.number() == 9;
  }

  static boolean hasConcession(Pupil pupil) {
    return pupil.number() % 20 == 7 && pupil.number() < SchoolYear.STUDENTS;
  }

  static BigDecimal tuition(int grade) {
    return new BigDecimal("120.00").add(BigDecimal.valueOf(10L * grade));
  }

  /** From 0: the tenth of September is the first. */
  static LocalDate dueOn(int instalment) {
    return LocalDate.of(2024, 9, 10).plusMonths(instalment);
  }

  /** What is to be paid each month: the concession is of the tuition alone. */
  static BigDecimal instalment(Pupil pupil) {
    BigDecimal tuition = tuition(pupil.grade());
    BigDecimal less =
        hasConcession(pupil)
            ? tuition
                .multiply(CONCESSION_PERCENT)
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP)
            : ZERO;
    return tuition.subtract(less).add(ACTIVITIES);
  }

  /** Who pays the whole year, and something more, before the first invoice. */
  static boolean paysAhead(Pupil pupil) {
    return pupil.number() % 10 == PAYS_AHEAD;
  }

  static BigDecimal ahead(Pupil pupil) {
    return instalment(pupil).multiply(BigDecimal.valueOf(INSTALMENTS)).add(AHEAD);
  }

  /** What is paid after the invoices of a term, one payment after the other. */
  static List<BigDecimal> payments(Pupil pupil, int term) {
    BigDecimal monthly = instalment(pupil);
    return switch (pupil.number() % 20) {
      case 0, 1, 10, 11 -> Collections.nCopies(OF_TERM, monthly);
      case 7, 17 -> term == 0 ? Collections.nCopies(OF_TERM, half(monthly)) : List.of();
      case 8, 18 -> Collections.nCopies(OF_TERM - 1, monthly);
      case 9, PAYS_AHEAD, PAYS_AHEAD + 10 -> List.of();
      default -> List.of(monthly.multiply(BigDecimal.valueOf(OF_TERM)));
    };
  }

  private static BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
  }

  /** An account at the end of the year. */
  record Account(
      BigDecimal invoiced,
      BigDecimal lateFees,
      BigDecimal waived,
      BigDecimal paid,
      BigDecimal outstanding,
      BigDecimal advance,
      int payments) {

    static Account none() {
      return new Account(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, 0);
    }

    Account plus(Account other) {
      return new Account(
          invoiced.add(other.invoiced),
          lateFees.add(other.lateFees),
          waived.add(other.waived),
          paid.add(other.paid),
          outstanding.add(other.outstanding),
          advance.add(other.advance),
          payments + other.payments);
    }
  }

  /** Money goes to what is due first; late fees come last, when the year is over. */
  static Account of(Pupil pupil) {
    List<BigDecimal> money = new ArrayList<>();
    List<BigDecimal> open = new ArrayList<>();
    if (paysAhead(pupil)) {
      money.add(ahead(pupil));
    }
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      if (pupil.isOn(SchoolYear.PERIODS.get(term).first())) {
        open.addAll(Collections.nCopies(OF_TERM, instalment(pupil)));
        money.addAll(payments(pupil, term));
      }
    }
    BigDecimal invoiced = sum(open);
    BigDecimal paid = sum(money);
    BigDecimal left = paid;
    for (int i = 0; i < open.size(); i++) {
      BigDecimal part = left.min(open.get(i));
      open.set(i, open.get(i).subtract(part));
      left = left.subtract(part);
    }
    BigDecimal waived = hasWaiver(pupil) ? WAIVED : ZERO;
    open.set(0, open.get(0).subtract(waived));
    List<BigDecimal> fees =
        open.stream().filter(amount -> amount.signum() > 0).map(ExpectedFees::lateFee).toList();
    return new Account(
        invoiced, sum(fees), waived, paid, sum(open).add(sum(fees)), left, money.size());
  }

  private static BigDecimal lateFee(BigDecimal outstanding) {
    return LATE_FEE.add(
        outstanding.multiply(LATE_PERCENT).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(ZERO, BigDecimal::add);
  }
}
