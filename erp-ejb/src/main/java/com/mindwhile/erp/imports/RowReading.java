package com.mindwhile.erp.imports;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;

/**
 * A row as it is read before it is taken over.
 *
 * @param cells null if it is refused already
 * @param problems why it is refused already
 */
record RowReading(int number, Cells cells, List<CellProblem> problems) {

  static RowReading of(ImportRow row, SheetColumns columns, RowKind kind, Validator validator) {
    List<String> cells = row.cells();
    if (cells.size() > columns.names().size()) {
      return refused(
          row, new CellProblem("", "TOO_MANY_CELLS", "has more cells than there are columns"));
    }
    Map<String, String> byColumn = columns.byName(cells);
    String keyColumn = kind.key().column(byColumn);
    if (row.sameAs() != null) {
      return refused(row, CellProblem.sameAs(keyColumn, row.sameAs()));
    }
    return kind.key().read(byColumn) == null
        ? refused(row, CellProblem.missing(keyColumn))
        : new RowReading(row.number(), new Cells(byColumn, validator), List.of());
  }

  private static RowReading refused(ImportRow row, CellProblem problem) {
    return new RowReading(row.number(), null, List.of(problem));
  }

  boolean isRefused() {
    return cells == null;
  }

  /** What becomes of it. */
  RowResult take(RowTaking taking) {
    if (isRefused()) {
      return RowResult.refused(number, problems);
    }
    RowOutcome outcome = taking.take(cells);
    return new RowResult(number, outcome, cells.problems());
  }
}
