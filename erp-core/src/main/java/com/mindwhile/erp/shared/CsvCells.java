package com.mindwhile.erp.shared;

/**
 * Cells of a CSV file that people open in a spreadsheet. One that a spreadsheet would take for a
 * formula gets an apostrophe before it, as the OWASP advises against CSV injection.
 */
public final class CsvCells {

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvCells() {}

  /**
   * The text of a value; empty for none. A number is no formula, though it may begin with a minus.
   */
  public static String of(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (value instanceof Number) {
      return text;
    }
    return isFormula(text) ? "'" + text : text;
  }

  /** The text of a cell that may have been disarmed like that. */
  public static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
