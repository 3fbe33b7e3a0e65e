package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The ledger as a CSV file. The five accounts of a row add up to nothing: debits above 0, credits
 * below.
 */
public final class LedgerFile {

  private static final List<String> HEADER =
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

  private final CsvFile<LedgerFileRow> file;

  /**
   * A file.
   *
   * @param first its first rows; none if it has none
   * @param following gives the rows after that one; none after the last
   */
  LedgerFile(List<LedgerFileRow> first, Function<LedgerFileRow, List<LedgerFileRow>> following) {
    file = new CsvFile<>(HEADER, LedgerFile::cells, first, following);
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    file.writeTo(out);
  }

  private static Stream<Object> cells(LedgerFileRow row) {
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
