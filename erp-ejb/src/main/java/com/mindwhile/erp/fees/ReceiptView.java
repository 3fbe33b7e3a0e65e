package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The receipt of a payment: what was said when the money was taken, whatever happened since.
 *
 * @param number gapless in the school
 * @param school its name
 * @param currency ISO 4217
 * @param allocations what the money was for
 * @param advance what was left over
 * @param receivedBy the user name of who took it
 */
public record ReceiptView(
    long number,
    long paymentId,
    LocalDate receivedOn,
    String school,
    String currency,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    PaymentMethod method,
    String reference,
    BigDecimal amount,
    List<AllocationView> allocations,
    BigDecimal advance,
    String receivedBy) {

  public ReceiptView {
    allocations = List.copyOf(allocations);
  }

  /** What the query of a receipt finds. */
  record Head(
      long number,
      long paymentId,
      LocalDate receivedOn,
      long studentId,
      String admissionNumber,
      String firstName,
      String lastName,
      PaymentMethod method,
      String reference,
      BigDecimal amount,
      String receivedBy) {

    ReceiptView with(String school, String currency, List<AllocationView> allocations) {
      BigDecimal used =
          allocations.stream().map(AllocationView::amount).reduce(Money.ZERO, BigDecimal::add);
      return new ReceiptView(
          number,
          paymentId,
          receivedOn,
          school,
          currency,
          studentId,
          admissionNumber,
          firstName,
          lastName,
          method,
          reference,
          amount,
          allocations,
          amount.subtract(used),
          receivedBy);
    }
  }
}
