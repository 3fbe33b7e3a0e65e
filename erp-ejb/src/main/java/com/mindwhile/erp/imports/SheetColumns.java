package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a file.
 *
 * @param names what they are called in our spelling, in the file's order
 */
record SheetColumns(List<String> names) {

  /** What a file to correct says beside each row; it may come back with it. */
  static final String ERRORS = "errors";

  private static final int LETTERS = 26;

  SheetColumns {
    names = List.copyOf(names);
  }

  /**
   * Reads a header; upper and lower case are the same, and so is the order.
   *
   * @param known what there can be
   * @param key what there must be, to say whom or what a row is about
   * @throws InvalidInputException with each column that is unknown, there twice or missing
   */
  static SheetColumns of(List<String> header, List<String> known, RowKey key) {
    Map<String, String> spelling =
        known.stream().collect(Collectors.toMap(SheetColumns::folded, Function.identity()));
    spelling.put(ERRORS, ERRORS);
    List<String> names = new ArrayList<>();
    List<FieldViolation> violations = new ArrayList<>();
    for (String cell : header) {
      String name = spelling.get(folded(cell));
      String place = letters(names.size() + 1) + 1;
      if (name == null) {
        violations.add(
            new FieldViolation(place, "UNKNOWN_COLUMN", "is not a column of this kind of file"));
      } else if (names.contains(name)) {
        violations.add(new FieldViolation(place, "DUPLICATE_COLUMN", "is there twice: " + name));
      }
      names.add(name == null ? "" : name);
    }
    for (String missing : key.missingFrom(names)) {
      violations.add(
          new FieldViolation(missing, "MISSING_COLUMN", "is a column the file must have"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations.toArray(FieldViolation[]::new));
    }
    return new SheetColumns(names);
  }

  /** The number of a column, from 1; null if the file has it not. */
  Integer number(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : index + 1;
  }

  /** The cells by column, those without text left out. */
  Map<String, String> byName(List<String> cells) {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        byName.put(names.get(i), cells.get(i));
      }
    }
    return byName;
  }

  /** A column's letters: A to Z, AA and so on. */
  static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
