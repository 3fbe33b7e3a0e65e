package com.mindwhile.erp.imports;

/**
 * What is wrong with a row.
 *
 * @param row its number as a spreadsheet shows it; the header is row 1
 * @param column the column's letters as a spreadsheet shows them; null for what concerns the whole
 *     row or a column the file has not
 * @param field the column's name; empty for what concerns the whole row
 * @param code a stable name of what is wrong, such as {@code NOT_BLANK}
 * @param message for people; never contains the value that was refused
 */
public record ImportErrorView(int row, String column, String field, String code, String message) {

  /** As the query gives it. */
  public ImportErrorView(int row, Integer column, String field, String code, String message) {
    this(row, column == null ? null : SheetColumns.letters(column), field, code, message);
  }

  /** As a cell of a file to correct says it. */
  String text() {
    return field.isEmpty() ? message : field + " " + message;
  }
}
