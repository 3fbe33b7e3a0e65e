package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A student whose money the steps move, with nothing but the classes of the domain. */
final class OneStudent {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static final long STUDENT = 7;
  private static final Caller SOMEBODY = Caller.system("somebody");
  private static final Money MONEY = new Money(2);
  private static final FeePolicy POLICY =
      new FeePolicy(
          new FeePolicyInput(BigDecimal.ZERO, new BigDecimal("2.50"), new BigDecimal("1.75"), 10),
          MONEY);

  final FeeAccount account = new FeeAccount(STUDENT);
  final List<Invoice> invoices = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  final List<LedgerEntry> ledger = new ArrayList<>();
  private int refused;

  /** Does it, or is refused; then nothing may have changed, as a transaction would be undone. */
  void attempt(Step step) {
    List<Object> before = state();
    StudentBooks books = new StudentBooks(account, TODAY);
    try {
      take(step, books);
      ledger.addAll(books.written());
    } catch (DomainException expected) {
      refused++;
      if (!before.equals(state())) {
        throw new AssertionError("Refused, and changed all the same: " + step, expected);
      }
    }
  }

  int refused() {
    return refused;
  }

  private void take(Step step, StudentBooks books) {
    switch (step.kind()) {
      case INVOICE -> {
        Invoice invoice = invoice(step);
        books.issue(invoice);
        invoices.add(invoice);
      }
      case PAY_DUE_FIRST -> books.settle(EntryKind.ALLOCATION, List.of(pay(step, books)), invoices);
      case PAY_ONE -> {
        if (!invoices.isEmpty()) {
          BigDecimal outstanding = invoice(step.one()).outstanding();
          if (outstanding.signum() > 0) {
            Payment payment = pay(step, books);
            books.allocate(
                EntryKind.ALLOCATION,
                payment,
                invoice(step.one()),
                payment.amount().min(outstanding));
          }
        }
      }
      case PAY_AHEAD -> pay(step, books);
      case USE_ADVANCE -> {
        if (!invoices.isEmpty() && !payments.isEmpty()) {
          books.allocate(
              EntryKind.ADVANCE_USED, payment(step.other()), invoice(step.one()), step.amount());
        }
      }
      case USE_ALL_ADVANCES -> books.settle(EntryKind.ADVANCE_USED, payments, invoices);
      case WAIVE -> {
        if (!invoices.isEmpty()) {
          books.waive(new Waiver(invoice(step.one()), step.amount(), "Hardship", SOMEBODY));
        }
      }
      case REFUND -> {
        if (!payments.isEmpty()) {
          books.refund(
              new Refund(
                  payment(step.one()),
                  step.amount(),
                  new RefundInput(1L, step.amount(), PaymentMethod.CASH, null, "Moved away"),
                  SOMEBODY));
        }
      }
      case LATE_FEE -> {
        if (!invoices.isEmpty()) {
          Invoice invoice = invoice(step.one());
          books.chargeLate(invoice, POLICY.lateFee(invoice, MONEY));
        }
      }
      case CANCEL -> {
        if (!invoices.isEmpty()) {
          Invoice invoice = invoice(step.one());
          books.cancel(invoice, allocations(invoice), "By mistake");
        }
      }
    }
  }

  private Invoice invoice(Step step) {
    FeeStructureLine line =
        new FeeStructureLine(1, "First", TODAY.plusDays(step.one() % 200 - 150), 1L, step.amount());
    Instalment instalment = new Instalment(3, 1, "First", line.dueOn(), List.of(line));
    ConcessionInput concession =
        new ConcessionInput(
            STUDENT,
            1L,
            null,
            BigDecimal.valueOf(step.other() % 101 + 1L).min(new BigDecimal("100")),
            null,
            "Sibling");
    List<Concession> concessions =
        step.other() % 3 == 0 ? List.of(new Concession(concession, MONEY)) : List.of();
    return new Invoice(
        invoices.size() + 1, STUDENT, instalment, TODAY, instalment.priced(concessions, MONEY));
  }

  private Payment pay(Step step, StudentBooks books) {
    Payment payment =
        new Payment(
            payments.size() + 1,
            new PaymentInput(STUDENT, step.amount(), PaymentMethod.CASH, null, null),
            step.amount(),
            TODAY);
    books.receive(payment);
    payments.add(payment);
    return payment;
  }

  private Invoice invoice(int chosen) {
    return invoices.get(chosen % invoices.size());
  }

  private Payment payment(int chosen) {
    return payments.get(chosen % payments.size());
  }

  /** As the service finds them: from the ledger. */
  private List<Allocation> allocations(Invoice invoice) {
    Map<Payment, BigDecimal> parts = new LinkedHashMap<>();
    ledger.stream()
        .filter(entry -> entry.invoice() == invoice && entry.payment() != null)
        .forEach(entry -> parts.merge(entry.payment(), entry.advance(), BigDecimal::add));
    return parts.entrySet().stream()
        .filter(part -> part.getValue().signum() > 0)
        .map(part -> new Allocation(part.getKey(), invoice, part.getValue()))
        .toList();
  }

  private List<Object> state() {
    List<Object> state = new ArrayList<>(List.of(account.receivable(), account.advance()));
    invoices.forEach(it -> state.addAll(List.of(it.status(), it.outstanding(), it.paid())));
    payments.forEach(it -> state.addAll(List.of(it.advance(), it.allocated(), it.refunded())));
    return state;
  }
}
