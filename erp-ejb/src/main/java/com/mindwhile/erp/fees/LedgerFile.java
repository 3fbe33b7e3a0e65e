package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.CsvCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The ledger as a CSV file (RFC 4180, UTF-8, with a header line), written while it is read from the
 * database: never more than some hundred rows are in memory. The five accounts of a row add up to
 * nothing: debits above 0, credits below.
 */
public final class LedgerFile {

  private static final String[] HEADER = {
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
    "balance"
  };

  private final List<LedgerFileRow> first;
  private final Function<LedgerFileRow, List<LedgerFileRow>> following;

  /**
   * A file.
   *
   * @param first its first rows; none if it has none
   * @param following gives the rows after that one; none after the last
   */
  LedgerFile(List<LedgerFileRow> first, Function<LedgerFileRow, List<LedgerFileRow>> following) {
    this.first = first;
    this.following = following;
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord((Object[]) HEADER);
    List<LedgerFileRow> rows = first;
    while (!rows.isEmpty()) {
      for (LedgerFileRow row : rows) {
        csv.printRecord(cells(row));
      }
      rows = following.apply(rows.get(rows.size() - 1));
    }
    csv.flush();
  }

  private static Stream<String> cells(LedgerFileRow row) {
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
            row.balance())
        .map(CsvCells::of);
  }
}
