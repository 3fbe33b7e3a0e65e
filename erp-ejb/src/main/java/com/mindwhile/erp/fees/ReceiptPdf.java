package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.pdf.Sheet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A receipt to print, on A5: who paid whom, how much, and what for. */
final class ReceiptPdf {

  private static final float TEXT = 9;
  private static final float SMALL = 8;
  private static final float HEADING = 15;
  private static final float VALUE_COLUMN = 130;

  private final ReceiptView receipt;
  private final NumberFormat amounts;
  private final DateTimeFormatter days;

  /**
   * Of a receipt.
   *
   * @param locale how amounts and days are written
   */
  ReceiptPdf(ReceiptView receipt, Locale locale) {
    this.receipt = receipt;
    amounts = NumberFormat.getNumberInstance(locale);
    int decimals = Money.of(receipt.currency()).decimals();
    amounts.setMinimumFractionDigits(decimals);
    amounts.setMaximumFractionDigits(decimals);
    days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /** The file. */
  byte[] toBytes() {
    try (Sheet sheet = new Sheet(PDRectangle.A5, "Receipt " + receipt.number())) {
      head(sheet);
      facts(sheet);
      allocations(sheet);
      foot(sheet);
      return sheet.toBytes();
    }
  }

  private void head(Sheet sheet) {
    sheet.line(HEADING);
    sheet.text(receipt.school(), HEADING, sheet.left(), sheet.right());
    sheet.line(TEXT);
    sheet.text("Fee receipt", TEXT, sheet.left(), sheet.right());
    sheet.textBefore("No. " + receipt.number(), TEXT, sheet.right());
    sheet.rule();
    sheet.gap(6);
  }

  private void facts(Sheet sheet) {
    fact(sheet, "Date", days.format(receipt.receivedOn()));
    fact(sheet, "Student", receipt.firstName() + " " + receipt.lastName());
    fact(sheet, "Admission number", receipt.admissionNumber());
    fact(sheet, "Paid by", method());
    fact(sheet, "Amount received", receipt.currency() + " " + amount(receipt.amount()));
    sheet.gap(10);
  }

  private void fact(Sheet sheet, String name, String value) {
    sheet.line(TEXT);
    sheet.text(name, TEXT, sheet.left(), VALUE_COLUMN);
    sheet.text(value, TEXT, VALUE_COLUMN, sheet.right());
    sheet.gap(2);
  }

  private void allocations(Sheet sheet) {
    row(sheet, "Invoice", "For", receipt.currency());
    sheet.rule();
    sheet.gap(3);
    for (AllocationView allocation : receipt.allocations()) {
      row(
          sheet,
          Long.toString(allocation.invoiceNumber()),
          allocation.title(),
          amount(allocation.amount()));
    }
    if (receipt.advance().signum() > 0) {
      row(sheet, "", "Paid in advance", amount(receipt.advance()));
    }
    sheet.rule();
    sheet.gap(3);
    row(sheet, "", "Total", amount(receipt.amount()));
  }

  private void row(Sheet sheet, String number, String text, String amount) {
    sheet.line(TEXT);
    sheet.text(number, TEXT, sheet.left(), sheet.left() + 50);
    sheet.text(text, TEXT, sheet.left() + 54, sheet.right() - 90);
    sheet.textBefore(amount, TEXT, sheet.right());
    sheet.gap(1);
  }

  private void foot(Sheet sheet) {
    sheet.gap(24);
    sheet.line(SMALL);
    sheet.text("Received by " + receipt.receivedBy(), SMALL, sheet.left(), sheet.right());
  }

  private String method() {
    String method =
        switch (receipt.method()) {
          case CASH -> "Cash";
          case CHEQUE -> "Cheque";
          case CARD -> "Card";
          case BANK_TRANSFER -> "Bank transfer";
          case ONLINE -> "Online";
        };
    return receipt.reference() == null ? method : method + ", " + receipt.reference();
  }

  private String amount(BigDecimal amount) {
    return amounts.format(amount);
  }
}
