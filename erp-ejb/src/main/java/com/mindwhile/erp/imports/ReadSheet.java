package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that was read and can be imported as far as its form goes. Public because the proxies of
 * services name it.
 *
 * @param rows those that are not empty, at least one
 */
public record ReadSheet(SheetColumns columns, char separator, boolean marked, List<Row> rows) {

  /** The most rows of a file. */
  static final int MOST_ROWS = 50_000;

  /**
   * A row.
   *
   * @param sameAs the number of the first row with the same key; null if that is this one
   */
  public record Row(int number, List<String> cells, Integer sameAs) {}

  /**
   * Reads a file.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException if it is no CSV file with these columns
   * @throws RuleBrokenException if it has no rows, or too many
   */
  static ReadSheet of(byte[] file, RowKind kind) {
    CsvSheet sheet = new CsvSheet(file);
    List<SheetColumns> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> firsts = new HashMap<>();
    sheet.read(
        header -> columns.add(SheetColumns.of(header.cells(), kind.columns(), kind.key())),
        row -> {
          if (rows.size() == MOST_ROWS) {
            throw new RuleBrokenException("A file has at most " + MOST_ROWS + " rows");
          }
          String key = columns.get(0).byName(row.cells()).get(kind.key());
          Integer first =
              key == null ? null : firsts.putIfAbsent(key.toLowerCase(Locale.ROOT), row.number());
          rows.add(new Row(row.number(), row.cells(), first));
        });
    if (rows.isEmpty()) {
      throw new RuleBrokenException("The file has no rows below its header");
    }
    return new ReadSheet(columns.get(0), sheet.separator(), sheet.isMarked(), rows);
  }

  int lastRow() {
    return rows.get(rows.size() - 1).number();
  }
}
