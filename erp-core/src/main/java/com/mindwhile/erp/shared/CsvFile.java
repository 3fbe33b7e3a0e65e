package com.mindwhile.erp.shared;

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
 * Rows as a CSV file (RFC 4180, UTF-8, with a header line), written while they are read from the
 * database: never more than some hundred are in memory.
 */
public final class CsvFile<R> {

  private final List<String> header;
  private final Function<R, Stream<Object>> cells;
  private final List<R> first;
  private final Function<R, List<R>> following;

  /**
   * A file.
   *
   * @param cells those of a row in the order of the header, each a text, a number, a day or null
   * @param first its first rows; none if it has none
   * @param following gives the rows after that one; none after the last
   */
  public CsvFile(
      List<String> header,
      Function<R, Stream<Object>> cells,
      List<R> first,
      Function<R, List<R>> following) {
    this.header = List.copyOf(header);
    this.cells = cells;
    this.first = first;
    this.following = following;
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(header);
    List<R> rows = first;
    while (!rows.isEmpty()) {
      for (R row : rows) {
        csv.printRecord(cells.apply(row).map(CsvCells::of));
      }
      rows = following.apply(rows.get(rows.size() - 1));
    }
    csv.flush();
  }
}
