package com.mindwhile.erp.fees;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry of the ledger, by double entry: what it moves between five accounts adds up to nothing,
 * debits above 0 and credits below. Written once; the school's database account cannot change it.
 * Not audited: it is the record itself.
 */
@Entity
@NotAudited
@Table(name = "fee_ledger")
class LedgerEntry extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private EntryKind kind;

  @Column(name = "posted_on", nullable = false, updatable = false)
  private LocalDate postedOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "invoice_id", updatable = false)
  private Invoice invoice;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payment_id", updatable = false)
  private Payment payment;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "waiver_id", updatable = false)
  private Waiver waiver;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "refund_id", updatable = false)
  private Refund refund;

  @Column(nullable = false, updatable = false)
  private BigDecimal receivable = Money.ZERO;

  @Column(nullable = false, updatable = false)
  private BigDecimal advance = Money.ZERO;

  @Column(nullable = false, updatable = false)
  private BigDecimal cash = Money.ZERO;

  @Column(nullable = false, updatable = false)
  private BigDecimal income = Money.ZERO;

  @Column(nullable = false, updatable = false)
  private BigDecimal waived = Money.ZERO;

  @Column(nullable = false, updatable = false)
  private BigDecimal balance;

  protected LedgerEntry() {}

  private LedgerEntry(EntryKind kind, long studentId, LocalDate postedOn) {
    this.kind = kind;
    this.studentId = studentId;
    this.postedOn = postedOn;
  }

  /** An instalment or a late fee is charged. */
  static LedgerEntry charge(EntryKind kind, Invoice invoice, BigDecimal amount, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(kind, invoice.studentId(), day);
    entry.invoice = invoice;
    entry.receivable = amount;
    entry.income = amount.negate();
    return entry;
  }

  static LedgerEntry received(Payment payment, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(EntryKind.PAYMENT, payment.studentId(), day);
    entry.payment = payment;
    entry.cash = payment.amount();
    entry.advance = payment.amount().negate();
    return entry;
  }

  /** A part of a payment goes to an invoice. */
  static LedgerEntry allocated(
      EntryKind kind, Payment payment, Invoice invoice, BigDecimal part, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(kind, payment.studentId(), day);
    entry.payment = payment;
    entry.invoice = invoice;
    entry.advance = part;
    entry.receivable = part.negate();
    return entry;
  }

  static LedgerEntry released(Allocation allocation, LocalDate day) {
    return allocated(
        EntryKind.RELEASE,
        allocation.payment(),
        allocation.invoice(),
        allocation.amount().negate(),
        day);
  }

  static LedgerEntry waived(Waiver waiver, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(EntryKind.WAIVER, waiver.studentId(), day);
    entry.waiver = waiver;
    entry.invoice = waiver.invoice();
    entry.receivable = waiver.amount().negate();
    entry.waived = waiver.amount();
    return entry;
  }

  static LedgerEntry refunded(Refund refund, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(EntryKind.REFUND, refund.studentId(), day);
    entry.refund = refund;
    entry.payment = refund.payment();
    entry.cash = refund.amount().negate();
    entry.advance = refund.amount();
    return entry;
  }

  /** Takes back all that was charged, and the waivers of it. */
  static LedgerEntry cancelled(Invoice invoice, LocalDate day) {
    LedgerEntry entry = new LedgerEntry(EntryKind.CANCELLATION, invoice.studentId(), day);
    entry.invoice = invoice;
    entry.receivable = invoice.charged().subtract(invoice.waived()).negate();
    entry.income = invoice.charged();
    entry.waived = invoice.waived().negate();
    return entry;
  }

  /** Notes what the student owes after it. */
  void leaves(BigDecimal owed) {
    balance = owed;
  }

  /** What it adds up to: nothing. */
  BigDecimal sum() {
    return receivable.add(advance).add(cash).add(income).add(waived);
  }

  EntryKind kind() {
    return kind;
  }

  Invoice invoice() {
    return invoice;
  }

  Payment payment() {
    return payment;
  }

  BigDecimal receivable() {
    return receivable;
  }

  BigDecimal advance() {
    return advance;
  }

  BigDecimal cash() {
    return cash;
  }

  BigDecimal income() {
    return income;
  }

  BigDecimal waived() {
    return waived;
  }

  BigDecimal balance() {
    return balance;
  }
}
