package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The books of one student, open for a change: whatever happens to their invoices and payments is
 * written down here and nowhere else. Each entry balances, nobody owes less than nothing, nobody
 * gets back more than they paid ahead, and the account is at any time the sum of the ledger, of
 * what is outstanding on the invoices and of what of the payments is an advance.
 */
final class StudentBooks {

  private static final Comparator<Invoice> DUE_FIRST = Comparator.comparing(Invoice::dueOn);

  private final FeeAccount account;
  private final LocalDate today;
  private final List<LedgerEntry> written = new ArrayList<>();

  /**
   * Opens them.
   *
   * @param account held by the transaction
   * @param today the day of the entries
   */
  StudentBooks(FeeAccount account, LocalDate today) {
    this.account = account;
    this.today = today;
  }

  /** An invoice is issued. One of nothing is settled and leaves no entry. */
  void issue(Invoice invoice) {
    if (invoice.amount().signum() > 0) {
      write(LedgerEntry.charge(EntryKind.INVOICE, invoice, invoice.amount(), today));
    }
  }

  /** Money is received. All of it is an advance at first. */
  void receive(Payment payment) {
    write(LedgerEntry.received(payment, today));
  }

  /**
   * A part of a payment goes to an invoice.
   *
   * @param kind ALLOCATION as it is received, ADVANCE_USED later
   * @throws RuleBrokenException if the invoice is somebody else's, less is outstanding on it, or
   *     less of the payment is an advance
   */
  void allocate(EntryKind kind, Payment payment, Invoice invoice, BigDecimal part) {
    if (payment.studentId() != invoice.studentId()) {
      throw new RuleBrokenException("The invoice is not the student's");
    }
    invoice.requireOutstanding(part);
    payment.allocate(part);
    invoice.pay(part);
    write(LedgerEntry.allocated(kind, payment, invoice, part, today));
  }

  /** Advances go to open invoices as far as they reach, to those due first. */
  void settle(EntryKind kind, List<Payment> payments, List<Invoice> invoices) {
    for (Invoice invoice : invoices.stream().sorted(DUE_FIRST).toList()) {
      for (Payment payment : payments) {
        BigDecimal part = payment.advance().min(invoice.outstanding());
        if (part.signum() > 0) {
          allocate(kind, payment, invoice, part);
        }
      }
    }
  }

  /** A late fee is charged, once. One of nothing is noted and leaves no entry. */
  void chargeLate(Invoice invoice, BigDecimal fee) {
    invoice.chargeLate(fee, today);
    if (fee.signum() > 0) {
      write(LedgerEntry.charge(EntryKind.LATE_FEE, invoice, fee, today));
    }
  }

  /**
   * A part of an invoice need not be paid.
   *
   * @throws RuleBrokenException if less is outstanding
   */
  void waive(Waiver waiver) {
    waiver.invoice().waive(waiver.amount());
    write(LedgerEntry.waived(waiver, today));
  }

  /**
   * An advance is paid back.
   *
   * @throws RuleBrokenException if it is less
   */
  void refund(Refund refund) {
    refund.payment().refund(refund.amount());
    write(LedgerEntry.refunded(refund, today));
  }

  /**
   * An invoice is withdrawn: what was paid for it is an advance again.
   *
   * @param allocations all there are of the invoice
   */
  void cancel(Invoice invoice, List<Allocation> allocations, String reason) {
    invoice.requireActive();
    for (Allocation allocation : allocations) {
      allocation.payment().release(allocation.amount());
      invoice.release(allocation.amount());
      write(LedgerEntry.released(allocation, today));
    }
    invoice.cancel(reason);
    if (invoice.charged().signum() > 0) {
      write(LedgerEntry.cancelled(invoice, today));
    }
  }

  private void write(LedgerEntry entry) {
    account.enter(entry);
    written.add(entry);
  }

  /** What was written, in order. */
  List<LedgerEntry> written() {
    return List.copyOf(written);
  }
}
