package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;
import org.quicktheories.generators.SourceDSL;

/**
 * Whatever is done with a student's money, in whatever order: what must hold does. A failing
 * sequence is made as short as it can be and printed with its seed.
 */
class StudentBooksTest {

  private static final int SEQUENCES = 3_000;

  private static final Gen<Step.Kind> KIND = Generate.enumValues(Step.Kind.class);
  private static final Gen<Integer> CHOICE = Generate.range(0, 1_000);

  /** Small amounts meet each other exactly, large ones show what does not fit. */
  private static final Gen<Integer> UNITS =
      Generate.oneOf(
          Generate.range(1, 20), Generate.range(1, 10_000), Generate.range(1, 99_999_999));

  private static final Gen<List<Step>> SEQUENCE =
      SourceDSL.lists()
          .of(
              (Gen<Step>)
                  in ->
                      new Step(
                          KIND.generate(in),
                          CHOICE.generate(in),
                          CHOICE.generate(in),
                          UNITS.generate(in)))
          .ofSizeBetween(1, 60);

  /** What a sequence came to, so that it is known that all of it was tried. */
  private enum Outcome {
    SOMETHING_REFUSED,
    SOMETHING_CANCELLED,
    SOMETHING_PAID_AHEAD,
    SOMETHING_REFUNDED,
    SOMETHING_WAIVED,
    SOMETHING_LATE
  }

  @Test
  void theBooksBalanceAfterEachStep() {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    qt().withExamples(SEQUENCES)
        .forAll(SEQUENCE)
        .checkAssert(
            steps -> {
              OneStudent student = new OneStudent();
              for (Step step : steps) {
                student.attempt(step);
                whatMustHoldDoes(student);
              }
              outcomes(student).forEach(it -> outcomes.merge(it, 1, Integer::sum));
            });

    assertThat(outcomes).containsOnlyKeys(Outcome.values());
    assertThat(outcomes.values()).allMatch(sequences -> sequences >= SEQUENCES / 30);
  }

  /** Of a rule that does not hold: a refund takes a payment before it, and hardly anything else. */
  @Test
  void aFailingSequenceIsMadeShortAndPrintedWithItsSeed() {
    assertThatThrownBy(
            () ->
                qt().withFixedSeed(7)
                    .withShrinkCycles(20_000)
                    .forAll(SEQUENCE)
                    .check(StudentBooksTest::refundsNothing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Seed was 7")
        .message()
        .containsPattern(
            "Smallest found falsifying value\\(s\\) :-\\R"
                + "\\[(Step\\[[^]]*], ){1,2}Step\\[kind=REFUND[^]]*, units=1]]\\R");
  }

  private static boolean refundsNothing(List<Step> steps) {
    OneStudent student = new OneStudent();
    steps.forEach(student::attempt);
    return !has(student, EntryKind.REFUND);
  }

  private static Stream<Outcome> outcomes(OneStudent student) {
    return Stream.of(
            student.refused() > 0 ? Outcome.SOMETHING_REFUSED : null,
            has(student, EntryKind.CANCELLATION) ? Outcome.SOMETHING_CANCELLED : null,
            student.account.advance().signum() != 0 ? Outcome.SOMETHING_PAID_AHEAD : null,
            has(student, EntryKind.REFUND) ? Outcome.SOMETHING_REFUNDED : null,
            has(student, EntryKind.WAIVER) ? Outcome.SOMETHING_WAIVED : null,
            has(student, EntryKind.LATE_FEE) ? Outcome.SOMETHING_LATE : null)
        .filter(Objects::nonNull);
  }

  private static boolean has(OneStudent student, EntryKind kind) {
    return student.ledger.stream().anyMatch(entry -> entry.kind() == kind);
  }

  private static void whatMustHoldDoes(OneStudent student) {
    entriesBalance(student);
    accountIsTheSumOfTheLedger(student);
    accountIsWhatIsOutstandingAndPaidAhead(student);
    nothingIsNegative(student);
    moneyInIsWhereItWent(student);
    ageingIsWhatIsOutstanding(student);
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
