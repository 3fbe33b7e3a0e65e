package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money received for a student, with its receipt. What is neither allocated to invoices nor
 * refunded is an advance. Only {@link StudentBooks} changes it.
 */
@Entity
@Table(name = "payments")
class Payment extends AuditedEntity {

  @Column(name = "receipt_number", nullable = false, updatable = false)
  private long receiptNumber;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "received_on", nullable = false, updatable = false)
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private PaymentMethod method;

  @Column(updatable = false)
  private String reference;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private BigDecimal allocated = Money.ZERO;

  @Column(nullable = false)
  private BigDecimal refunded = Money.ZERO;

  @Column(nullable = false)
  private BigDecimal advance;

  @Column(name = "idempotency_key", nullable = false, updatable = false)
  private String idempotencyKey;

  @Column(name = "request_hash", nullable = false, updatable = false)
  private String requestHash;

  protected Payment() {}

  Payment(long receiptNumber, PaymentInput input, BigDecimal amount, LocalDate receivedOn) {
    this.receiptNumber = receiptNumber;
    studentId = input.studentId();
    this.receivedOn = receivedOn;
    method = input.method();
    reference = input.reference();
    this.amount = amount;
    advance = amount;
  }

  /** Notes which request it is the answer to. */
  void answers(IdempotencyKey key, String hash) {
    idempotencyKey = key.value();
    requestHash = hash;
  }

  /** Whether it answers a request of that content. */
  boolean isAnswerTo(String hash) {
    return requestHash.equals(hash);
  }

  void allocate(BigDecimal part) {
    requireAdvance(part);
    allocated = allocated.add(part);
    count();
  }

  void release(BigDecimal part) {
    if (part.compareTo(allocated) > 0) {
      throw new RuleBrokenException("Not so much of the payment is allocated");
    }
    allocated = allocated.subtract(part);
    count();
  }

  void refund(BigDecimal part) {
    requireAdvance(part);
    refunded = refunded.add(part);
    count();
  }

  /**
   * @throws RuleBrokenException if less of it is an advance
   */
  void requireAdvance(BigDecimal part) {
    if (part.compareTo(advance) > 0) {
      throw new RuleBrokenException(
          "Only " + advance + " of the payment with receipt " + receiptNumber + " is an advance");
    }
  }

  private void count() {
    advance = amount.subtract(allocated).subtract(refunded);
  }

  long studentId() {
    return studentId;
  }

  BigDecimal amount() {
    return amount;
  }

  BigDecimal allocated() {
    return allocated;
  }

  BigDecimal refunded() {
    return refunded;
  }

  BigDecimal advance() {
    return advance;
  }
}
