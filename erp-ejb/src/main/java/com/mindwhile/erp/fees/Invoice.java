package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student is charged for an instalment of a structure. What is outstanding is always the
 * amount and the late fee less what was waived, paid and cancelled. Only {@link StudentBooks}
 * changes it, so that the ledger knows.
 */
@Entity
@Table(name = "invoices")
class Invoice extends AuditedEntity {

  @Column(nullable = false, updatable = false)
  private long number;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "fee_structure_id", nullable = false, updatable = false)
  private long feeStructureId;

  @Column(nullable = false, updatable = false)
  private int instalment;

  @Column(nullable = false, updatable = false)
  private String title;

  @Column(name = "issued_on", nullable = false, updatable = false)
  private LocalDate issuedOn;

  @Column(name = "due_on", nullable = false, updatable = false)
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private InvoiceStatus status = InvoiceStatus.OPEN;

  /** True, or null once cancelled: a unique key counts the active ones alone. */
  private Boolean active = true;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(name = "late_fee", nullable = false)
  private BigDecimal lateFee = Money.ZERO;

  @Column(name = "late_fee_on")
  private LocalDate lateFeeOn;

  @Column(nullable = false)
  private BigDecimal waived = Money.ZERO;

  @Column(nullable = false)
  private BigDecimal paid = Money.ZERO;

  @Column(nullable = false)
  private BigDecimal cancelled = Money.ZERO;

  @Column(nullable = false)
  private BigDecimal outstanding;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  @ElementCollection
  @CollectionTable(name = "invoice_lines", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  private List<InvoiceLine> lines = new ArrayList<>();

  protected Invoice() {}

  /** What an instalment costs a student, line by line. */
  Invoice(
      long number,
      long studentId,
      Instalment instalment,
      LocalDate issuedOn,
      List<InvoiceLine> lines) {
    this.number = number;
    this.studentId = studentId;
    feeStructureId = instalment.feeStructureId();
    this.instalment = instalment.number();
    title = instalment.title();
    this.issuedOn = issuedOn;
    dueOn = instalment.dueOn();
    this.lines.addAll(lines);
    amount = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, BigDecimal::add);
    count();
  }

  /**
   * Whether it is late enough for a late fee, which is charged once.
   *
   * @param dueBefore the first due day that is not late enough
   */
  boolean isLate(LocalDate dueBefore) {
    return status == InvoiceStatus.OPEN && lateFeeOn == null && dueOn.isBefore(dueBefore);
  }

  void chargeLate(BigDecimal fee, LocalDate day) {
    if (lateFeeOn != null) {
      throw new ConflictException("A late fee was charged already");
    }
    requireOpen();
    lateFee = fee;
    lateFeeOn = day;
    count();
  }

  void pay(BigDecimal part) {
    requireOutstanding(part);
    paid = paid.add(part);
    count();
  }

  /** Gives back what was paid for it. */
  void release(BigDecimal part) {
    if (part.compareTo(paid) > 0) {
      throw new RuleBrokenException("Not so much was paid for the invoice");
    }
    paid = paid.subtract(part);
    count();
  }

  void waive(BigDecimal part) {
    requireOutstanding(part);
    waived = waived.add(part);
    count();
  }

  /**
   * Withdraws it. Nothing may be paid for it by now.
   *
   * @throws ConflictException if it is cancelled already
   */
  void cancel(String reason) {
    requireActive();
    if (paid.signum() != 0) {
      throw new RuleBrokenException("What was paid for the invoice has to be given back first");
    }
    cancelled = outstanding;
    active = null;
    cancellationReason = reason;
    count();
  }

  /**
   * @throws ConflictException if it is cancelled
   */
  void requireActive() {
    if (active == null) {
      throw new ConflictException("The invoice is cancelled");
    }
  }

  /**
   * Checks that so much is still to be paid.
   *
   * @throws ConflictException if it is cancelled
   * @throws RuleBrokenException if less is outstanding
   */
  void requireOutstanding(BigDecimal part) {
    requireOpen();
    if (part.compareTo(outstanding) > 0) {
      throw new RuleBrokenException("Only " + outstanding + " is outstanding on invoice " + number);
    }
  }

  private void requireOpen() {
    requireActive();
    if (status != InvoiceStatus.OPEN) {
      throw new RuleBrokenException("Nothing is outstanding on invoice " + number);
    }
  }

  private void count() {
    outstanding = amount.add(lateFee).subtract(waived).subtract(paid).subtract(cancelled);
    status =
        active == null
            ? InvoiceStatus.CANCELLED
            : outstanding.signum() == 0 ? InvoiceStatus.SETTLED : InvoiceStatus.OPEN;
  }

  long studentId() {
    return studentId;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  InvoiceStatus status() {
    return status;
  }

  BigDecimal amount() {
    return amount;
  }

  /** All that was ever charged for it. */
  BigDecimal charged() {
    return amount.add(lateFee);
  }

  BigDecimal waived() {
    return waived;
  }

  BigDecimal paid() {
    return paid;
  }

  BigDecimal outstanding() {
    return outstanding;
  }
}
