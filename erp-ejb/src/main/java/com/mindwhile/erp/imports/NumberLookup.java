package com.mindwhile.erp.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has the numbers that some rows name in a column: asked once for all of them. Upper and lower
 * case are the same.
 */
final class NumberLookup<T> {

  private final String column;
  private final Map<String, T> holders;

  /**
   * Asks.
   *
   * @param source answers with who has one of these numbers, by number
   */
  NumberLookup(
      String column, List<Cells> rows, Function<Collection<String>, Map<String, T>> source) {
    this.column = column;
    List<String> numbers =
        rows.stream().map(row -> row.text(column, null)).filter(Objects::nonNull).toList();
    holders =
        source.apply(numbers).entrySet().stream()
            .collect(Collectors.toMap(each -> folded(each.getKey()), Map.Entry::getValue));
  }

  /** Who has the number of a row; null if nobody has it, or the row has none. */
  T holder(Cells row) {
    return holders.get(folded(row.text(column, "")));
  }

  /** Who has one of the numbers. */
  Collection<T> holders() {
    return holders.values();
  }

  private static String folded(String number) {
    return number.toLowerCase(Locale.ROOT);
  }
}
