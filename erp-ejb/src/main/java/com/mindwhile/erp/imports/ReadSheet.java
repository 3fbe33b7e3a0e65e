package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file that can be imported as far as its form goes. It is read twice, to be checked and to be
 * kept: so its rows are never in memory together. Public because the proxies of services name it.
 */
public final class ReadSheet {

  /** The most rows of a file. */
  static final int MOST_ROWS = 50_000;

  private final CsvSheet sheet;
  private final RowKind kind;
  private final Map<String, Integer> firsts = new HashMap<>();
  private SheetColumns columns;
  private int count;
  private int lastRow;

  /**
   * Reads a file and checks it.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException if it is no CSV file with these columns
   * @throws RuleBrokenException if it has no rows, or too many
   */
  ReadSheet(byte[] file, RowKind kind) {
    sheet = new CsvSheet(file);
    this.kind = kind;
    sheet.read(
        header -> columns = SheetColumns.of(header.cells(), kind.columns(), kind.key()),
        this::check);
    if (count == 0) {
      throw new RuleBrokenException("The file has no rows below its header");
    }
  }

  private void check(SheetRow row) {
    if (count++ == MOST_ROWS) {
      throw new RuleBrokenException("A file has at most " + MOST_ROWS + " rows");
    }
    lastRow = row.number();
    String key = key(row);
    if (key != null) {
      firsts.putIfAbsent(key, row.number());
    }
  }

  private String key(SheetRow row) {
    return kind.key().read(columns.byName(row.cells()));
  }

  /** Reads each row that is not empty. */
  void forEachRow(Consumer<SheetRow> action) {
    sheet.read(header -> {}, action);
  }

  /** The number of an earlier row with the same key; null if there is none. */
  Integer sameAs(SheetRow row) {
    Integer first = firsts.get(key(row));
    return first == null || first == row.number() ? null : first;
  }

  SheetColumns columns() {
    return columns;
  }

  char separator() {
    return sheet.separator();
  }

  boolean isMarked() {
    return sheet.isMarked();
  }

  /** How many rows are not empty. */
  int count() {
    return count;
  }

  int lastRow() {
    return lastRow;
  }
}
