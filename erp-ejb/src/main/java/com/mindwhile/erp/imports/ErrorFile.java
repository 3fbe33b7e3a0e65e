package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.CsvCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that were refused, to be corrected and sent again: the columns of the file they came in,
 * its separator and its byte order mark, and a last column that says what is wrong.
 */
public record ErrorFile(SheetColumns columns, char separator, boolean marked) {

  private static final char MARK = '\uFEFF';

  /**
   * A row.
   *
   * @param number as a spreadsheet showed it in the file that was sent
   * @param errors what is wrong with it
   */
  public record Row(int number, List<String> cells, String errors) {}

  /**
   * Writes the whole file while it is read.
   *
   * @param following gives the rows after the one with that number; none after the last
   */
  public void writeTo(OutputStream out, IntFunction<List<Row>> following) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (marked) {
      writer.write(MARK);
    }
    CSVPrinter csv =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
    csv.printRecord(line(columns.names(), SheetColumns.ERRORS));
    List<Row> rows = following.apply(0);
    while (!rows.isEmpty()) {
      for (Row row : rows) {
        csv.printRecord(line(row.cells(), row.errors()).map(CsvCells::of));
      }
      rows = following.apply(rows.get(rows.size() - 1).number());
    }
    csv.flush();
  }

  /** The cells in the file's order, without those of an earlier column of errors. */
  private Stream<String> line(List<String> cells, String errors) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < columns.names().size(); i++) {
      if (!columns.names().get(i).equals(SheetColumns.ERRORS)) {
        line.add(i < cells.size() ? cells.get(i) : "");
      }
    }
    // more cells than columns: they go on behind, so that nothing is lost
    List<String> beyond =
        cells.size() > columns.names().size()
            ? cells.subList(columns.names().size(), cells.size())
            : List.of();
    return Stream.of(line, List.of(errors), beyond).flatMap(List::stream);
  }
}
