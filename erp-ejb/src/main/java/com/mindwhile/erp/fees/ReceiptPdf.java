package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.pdf.Sheet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A receipt to print, on A5: who paid whom, how much, and what for. */
final class ReceiptPdf {

  private static final float TEXT = 9;
  private static final float SMALL = 8;
  private static final float LARGE = 12;
  private static final float HEADING = 16;

  private static final float VALUE_COLUMN = 130;
  private static final float FOR_COLUMN = 94;
  private static final float AMOUNT_COLUMN = 290;
  private static final float SIGNATURE_COLUMN = 260;

  /** A row of the table with its rule, or a further line of one. */
  private static final float ROW = 2.5f * TEXT;

  /** What the total and the signature take: they are not left alone on a page. */
  private static final float FOOT = 120;

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
    amounts = NumberFormat.getNumberInstance(Sheet.withDigits(locale));
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
      total(sheet);
      signature(sheet);
      sheet.numberPages("Receipt " + receipt.number() + ", " + receipt.school());
      return sheet.toBytes();
    }
  }

  private void head(Sheet sheet) {
    for (String line : sheet.wrap(receipt.school(), HEADING, sheet.right() - sheet.left())) {
      sheet.line(HEADING);
      sheet.bold(line, HEADING, sheet.left(), sheet.right());
    }
    sheet.gap(4);
    sheet.line(LARGE);
    sheet.text("Fee receipt", LARGE, sheet.left(), sheet.right());
    sheet.boldBefore("No. " + receipt.number(), LARGE, sheet.right());
    sheet.gap(2);
    sheet.rule(sheet.left(), sheet.right(), 1.5f);
    sheet.gap(8);
  }

  private void facts(Sheet sheet) {
    fact(sheet, "Date", days.format(receipt.receivedOn()));
    fact(sheet, "Student", receipt.firstName() + " " + receipt.lastName());
    fact(sheet, "Admission number", receipt.admissionNumber());
    fact(sheet, "Paid by", method());
    sheet.gap(14);
  }

  private void fact(Sheet sheet, String name, String value) {
    sheet.line(TEXT);
    sheet.grey(name, TEXT, sheet.left(), VALUE_COLUMN);
    sheet.text(value, TEXT, VALUE_COLUMN, sheet.right());
    sheet.gap(3);
  }

  private void allocations(Sheet sheet) {
    columns(sheet);
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
  }

  private void columns(Sheet sheet) {
    sheet.line(TEXT);
    sheet.shade(TEXT);
    sheet.bold("Invoice", TEXT, sheet.left(), FOR_COLUMN);
    sheet.bold("For", TEXT, FOR_COLUMN, AMOUNT_COLUMN);
    sheet.boldBefore("Amount in " + receipt.currency(), TEXT, sheet.right());
    sheet.gap(4);
  }

  /** On further pages below the names of the columns again. */
  private void row(Sheet sheet, String number, String text, String amount) {
    List<String> lines = sheet.wrap(text, TEXT, AMOUNT_COLUMN - FOR_COLUMN);
    if (!sheet.hasRoom(ROW * lines.size())) {
      sheet.nextPage();
      columns(sheet);
    }
    sheet.gap(3);
    sheet.line(TEXT);
    sheet.text(number, TEXT, sheet.left(), FOR_COLUMN);
    sheet.text(lines.get(0), TEXT, FOR_COLUMN, AMOUNT_COLUMN);
    sheet.textBefore(amount, TEXT, sheet.right());
    for (String line : lines.subList(1, lines.size())) {
      sheet.line(TEXT);
      sheet.text(line, TEXT, FOR_COLUMN, AMOUNT_COLUMN);
    }
    sheet.rule(sheet.left(), sheet.right(), 0.25f);
  }

  private void total(Sheet sheet) {
    if (!sheet.hasRoom(FOOT)) {
      sheet.nextPage();
    }
    sheet.gap(8);
    sheet.line(LARGE);
    sheet.shade(LARGE);
    sheet.bold("Total", LARGE, sheet.left(), FOR_COLUMN);
    sheet.boldBefore(receipt.currency() + " " + amount(receipt.amount()), LARGE, sheet.right());
  }

  private void signature(Sheet sheet) {
    sheet.gap(56);
    sheet.rule(SIGNATURE_COLUMN, sheet.right(), 0.6f);
    sheet.gap(2);
    sheet.line(SMALL);
    sheet.text("Received by " + receipt.receivedBy(), SMALL, sheet.left(), SIGNATURE_COLUMN - 10);
    sheet.grey("Signature", SMALL, SIGNATURE_COLUMN, sheet.right());
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
