package com.mindwhile.erp.imports;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet shows it; the header is row 1
 * @param cells without spaces at their ends and without the apostrophe that disarms a formula
 */
record SheetRow(int number, List<String> cells) {

  SheetRow {
    cells = List.copyOf(cells);
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
