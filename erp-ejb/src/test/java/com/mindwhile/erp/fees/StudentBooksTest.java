package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is done with a student's money, in whatever order: what must hold does. A failing
 * sequence is made as short as it can be and printed with its seed.
 */
class StudentBooksTest {

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 1_000);
    // small amounts meet each other exactly, large ones show what does not fit
    Arbitrary<Integer> units =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(1, 10_000),
            Arbitraries.integers().between(1, 99_999_999));
    return Combinators.combine(Arbitraries.of(Step.Kind.class), choice, choice, units)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 3_000)
  void theBooksBalanceAfterEachStep(@ForAll("steps") List<Step> steps) {
    OneStudent student = new OneStudent();
    for (Step step : steps) {
      student.attempt(step);
      entriesBalance(student);
      accountIsTheSumOfTheLedger(student);
      accountIsWhatIsOutstandingAndPaidAhead(student);
      nothingIsNegative(student);
      moneyInIsWhereItWent(student);
      ageingIsWhatIsOutstanding(student);
    }
    Statistics.label("refused steps").collect(student.refused() > 0 ? "some" : "none");
    Statistics.label("cancelled")
        .collect(student.invoices.stream().anyMatch(it -> is(it, InvoiceStatus.CANCELLED)));
    Statistics.label("paid ahead").collect(student.account.advance().signum() != 0);
  }

  private static void entriesBalance(OneStudent student) {
    BigDecimal balance = Money.ZERO;
    for (LedgerEntry entry : student.ledger) {
      assertThat(entry.sum()).as(entry.kind().name()).isEqualByComparingTo("0");
      balance = balance.add(entry.receivable()).add(entry.advance());
      assertThat(entry.balance()).isEqualByComparingTo(balance);
    }
  }

  private static void accountIsTheSumOfTheLedger(OneStudent student) {
    assertThat(student.account.receivable())
        .isEqualByComparingTo(sum(student.ledger, LedgerEntry::receivable));
    assertThat(student.account.advance())
        .isEqualByComparingTo(sum(student.ledger, LedgerEntry::advance));
  }

  private static void accountIsWhatIsOutstandingAndPaidAhead(OneStudent student) {
    assertThat(student.account.receivable())
        .isEqualByComparingTo(sum(student.invoices, Invoice::outstanding));
    assertThat(student.account.advance().negate())
        .isEqualByComparingTo(sum(student.payments, Payment::advance));
  }

  private static void nothingIsNegative(OneStudent student) {
    assertThat(student.account.receivable().signum()).isNotNegative();
    assertThat(student.account.advance().signum()).isNotPositive();
    assertThat(student.invoices)
        .allSatisfy(
            invoice ->
                assertThat(
                        Stream.of(
                            invoice.amount(),
                            invoice.waived(),
                            invoice.paid(),
                            invoice.outstanding()))
                    .allMatch(amount -> amount.signum() >= 0 && amount.scale() == 2));
    assertThat(student.payments)
        .allSatisfy(
            payment ->
                assertThat(Stream.of(payment.allocated(), payment.refunded(), payment.advance()))
                    .allMatch(amount -> amount.signum() >= 0 && amount.scale() == 2));
  }

  /** What came in and did not go back is on invoices or ahead; a cancelled invoice holds none. */
  private static void moneyInIsWhereItWent(OneStudent student) {
    assertThat(sum(student.ledger, LedgerEntry::cash))
        .isEqualByComparingTo(
            sum(student.invoices, Invoice::paid).add(sum(student.payments, Payment::advance)));
    assertThat(sum(student.ledger, LedgerEntry::income).negate())
        .isEqualByComparingTo(
            student.invoices.stream()
                .filter(it -> !is(it, InvoiceStatus.CANCELLED))
                .map(Invoice::charged)
                .reduce(Money.ZERO, BigDecimal::add));
    assertThat(student.invoices)
        .filteredOn(it -> is(it, InvoiceStatus.CANCELLED))
        .allMatch(it -> it.paid().signum() == 0 && it.outstanding().signum() == 0);
  }

  private static void ageingIsWhatIsOutstanding(OneStudent student) {
    List<AgeingView.DueDay> days =
        student.invoices.stream()
            .filter(it -> is(it, InvoiceStatus.OPEN))
            .map(it -> new AgeingView.DueDay(it.dueOn(), 1, it.outstanding()))
            .collect(Collectors.toList());
    AgeingView ageing = AgeingView.of(OneStudent.TODAY, days);
    assertThat(ageing.outstanding()).isEqualByComparingTo(student.account.receivable());
    assertThat(sum(ageing.buckets(), AgeingRow::outstanding))
        .isEqualByComparingTo(student.account.receivable());
  }

  private static boolean is(Invoice invoice, InvoiceStatus status) {
    return invoice.status() == status;
  }

  private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
    return all.stream().map(amount).reduce(Money.ZERO, BigDecimal::add);
  }
}
