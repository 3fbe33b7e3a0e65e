package com.mindwhile.erp.imports;

import java.util.List;

/**
 * How a row ended.
 *
 * @param problems why, if it was refused
 */
record RowResult(int number, RowOutcome outcome, List<CellProblem> problems) {

  static RowResult refused(int number, List<CellProblem> problems) {
    return new RowResult(number, RowOutcome.FAILED, problems);
  }
}
