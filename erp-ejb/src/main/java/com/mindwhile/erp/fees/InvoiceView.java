package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice.
 *
 * @param number gapless in the school
 * @param amount the sum of the lines, without the late fee
 * @param lateFeeOn when a late fee was charged
 * @param outstanding amount and late fee less what was waived, paid and cancelled
 * @param cancellationReason why it was withdrawn
 * @param lines what is charged
 * @param payments what was paid for it
 */
public record InvoiceView(
    long id,
    int version,
    long number,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    long feeStructureId,
    int instalment,
    String title,
    LocalDate issuedOn,
    LocalDate dueOn,
    InvoiceStatus status,
    BigDecimal amount,
    BigDecimal lateFee,
    LocalDate lateFeeOn,
    BigDecimal waived,
    BigDecimal paid,
    BigDecimal outstanding,
    String cancellationReason,
    List<InvoiceLineView> lines,
    List<InvoicePaymentView> payments)
    implements Versioned {

  public InvoiceView {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
  }

  /** What the query of an invoice finds. */
  record Head(
      long id,
      int version,
      long number,
      long studentId,
      String admissionNumber,
      String firstName,
      String lastName,
      long feeStructureId,
      int instalment,
      String title,
      LocalDate issuedOn,
      LocalDate dueOn,
      InvoiceStatus status,
      BigDecimal amount,
      BigDecimal lateFee,
      LocalDate lateFeeOn,
      BigDecimal waived,
      BigDecimal paid,
      BigDecimal outstanding,
      String cancellationReason) {

    InvoiceView with(List<InvoiceLineView> lines, List<InvoicePaymentView> payments) {
      return new InvoiceView(
          id,
          version,
          number,
          studentId,
          admissionNumber,
          firstName,
          lastName,
          feeStructureId,
          instalment,
          title,
          issuedOn,
          dueOn,
          status,
          amount,
          lateFee,
          lateFeeOn,
          waived,
          paid,
          outstanding,
          cancellationReason,
          lines,
          payments);
    }
  }
}
