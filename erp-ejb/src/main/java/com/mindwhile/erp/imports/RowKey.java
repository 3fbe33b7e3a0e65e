package com.mindwhile.erp.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which columns say whom or what a row is about: all of them together, or the first of them that is
 * filled in.
 *
 * @param together whether it is all of them
 * @param exact whether upper and lower case differ
 */
record RowKey(List<String> columns, boolean together, boolean exact) {

  /** Between texts: no cell that can be taken over has it. */
  private static final String BETWEEN = "\0";

  RowKey {
    columns = List.copyOf(columns);
  }

  /** All of them together. */
  static RowKey of(String... columns) {
    return new RowKey(List.of(columns), true, false);
  }

  /** That one, to the letter. */
  static RowKey exactly(String column) {
    return new RowKey(List.of(column), true, true);
  }

  /** The first that is filled in. */
  static RowKey firstOf(String... columns) {
    return new RowKey(List.of(columns), false, false);
  }

  /** Those a file with these columns lacks. */
  List<String> missingFrom(Collection<String> header) {
    if (!together) {
      return columns.stream().anyMatch(header::contains) ? List.of() : columns.subList(0, 1);
    }
    return columns.stream().filter(column -> !header.contains(column)).toList();
  }

  /**
   * Whom or what a row is about, upper and lower case the same unless the key is exact; null if it
   * does not say.
   *
   * @param cells by column, those without text left out
   */
  String read(Map<String, String> cells) {
    List<String> filled = columns.stream().filter(cells::containsKey).toList();
    if (filled.isEmpty() || (together && filled.size() < columns.size())) {
      return null;
    }
    List<String> texts =
        together
            ? filled.stream().map(cells::get).toList()
            : List.of(filled.get(0), cells.get(filled.get(0)));
    String text = String.join(BETWEEN, texts);
    return exact ? text : text.toLowerCase(Locale.ROOT);
  }

  /** The column to blame if a row does not say it, or says the same as another. */
  String column(Map<String, String> cells) {
    return columns.stream()
        .filter(column -> together != cells.containsKey(column))
        .findFirst()
        .orElse(columns.get(together ? columns.size() - 1 : 0));
  }
}
