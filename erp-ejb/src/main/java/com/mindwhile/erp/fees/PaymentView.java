package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that was received.
 *
 * @param receiptNumber gapless in the school
 * @param advance what is neither allocated nor refunded
 * @param receivedBy the user name of who took it
 * @param allocations what it pays for now
 */
public record PaymentView(
    long id,
    int version,
    long receiptNumber,
    long studentId,
    LocalDate receivedOn,
    PaymentMethod method,
    String reference,
    BigDecimal amount,
    BigDecimal allocated,
    BigDecimal refunded,
    BigDecimal advance,
    String receivedBy,
    List<AllocationView> allocations)
    implements Versioned {

  public PaymentView {
    allocations = List.copyOf(allocations);
  }

  /** What the query of a payment finds. */
  record Head(
      long id,
      int version,
      long receiptNumber,
      long studentId,
      LocalDate receivedOn,
      PaymentMethod method,
      String reference,
      BigDecimal amount,
      BigDecimal allocated,
      BigDecimal refunded,
      BigDecimal advance,
      String receivedBy) {

    PaymentView with(List<AllocationView> allocations) {
      return new PaymentView(
          id,
          version,
          receiptNumber,
          studentId,
          receivedOn,
          method,
          reference,
          amount,
          allocated,
          refunded,
          advance,
          receivedBy,
          allocations);
    }
  }
}
