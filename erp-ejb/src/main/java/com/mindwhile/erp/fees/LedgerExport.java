package com.mindwhile.erp.fees;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.shared.CsvFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the ledger out as a file. Its entries are never changed, so it does not matter that each of
 * its pages is read in a transaction of its own. The five accounts of a row add up to nothing:
 * debits above 0, credits below.
 */
@ApplicationScoped
public class LedgerExport {

  private static final int ROWS_AT_ONCE = 500;
  static final List<String> HEADER =
      List.of(
          "entry",
          "postedOn",
          "kind",
          "admissionNumber",
          "lastName",
          "firstName",
          "invoiceNumber",
          "receiptNumber",
          "receivable",
          "advance",
          "cash",
          "income",
          "waived",
          "balance");

  @EJB private FeeReports reports;
  @EJB private AuditTrail audit;

  /**
   * The file of what was entered on those days. That it was asked for is audited.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException if the last day is before the first, or
   *     they are more than {@value FeeReports#MAX_DAYS}
   */
  public CsvFile<LedgerFileRow> open(LocalDate from, LocalDate to) {
    List<LedgerFileRow> first = reports.entries(from, to, 0, ROWS_AT_ONCE);
    audit.record("FEE_LEDGER_EXPORTED", "fee_ledger", null);
    return new CsvFile<>(
        HEADER,
        LedgerExport::cells,
        first,
        last -> reports.entries(last.postedOn(), to, last.id(), ROWS_AT_ONCE));
  }

  static Stream<Object> cells(LedgerFileRow row) {
    return Stream.of(
        row.id(),
        row.postedOn(),
        row.kind(),
        row.admissionNumber(),
        row.lastName(),
        row.firstName(),
        row.invoiceNumber(),
        row.receiptNumber(),
        row.receivable(),
        row.advance(),
        row.cash(),
        row.income(),
        row.waived(),
        row.balance());
  }
}
