package com.mindwhile.erp.imports;

import com.mindwhile.erp.http.problem.Violations;
import com.mindwhile.erp.shared.FieldViolation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The cells of a row, read as what they are to be. An empty cell and a missing column say nothing:
 * what is known stays. What is wrong is noted.
 */
final class Cells {

  private static final String ADDRESS = "address.";
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,15})?");

  private final Map<String, String> byColumn;
  private final Validator validator;
  private final List<CellProblem> problems = new ArrayList<>();

  Cells(Map<String, String> byColumn, Validator validator) {
    this.byColumn = Map.copyOf(byColumn);
    this.validator = validator;
  }

  /** The text of a cell; what is known if it is empty. */
  String text(String column, String known) {
    return byColumn.getOrDefault(column, known);
  }

  /** A day, written as in ISO 8601. */
  LocalDate day(String column, LocalDate known) {
    return read(column, LocalDate::parse, known, "must be a day such as 2014-05-17");
  }

  /** A whole number. */
  Integer number(String column, Integer known) {
    return read(column, Integer::valueOf, known, "must be a whole number");
  }

  /** The number by which the API knows something. */
  Long id(String column) {
    return read(column, Long::valueOf, null, "must be a whole number");
  }

  /**
   * A number with a decimal point, or with the comma of spreadsheets that separate by semicolon.
   */
  BigDecimal decimal(String column, BigDecimal known) {
    return read(column, Cells::decimalOf, known, "must be a number such as 17.5");
  }

  /** TRUE or FALSE, in capital or small letters. */
  Boolean flag(String column, Boolean known) {
    return read(column, Cells::flagOf, known, "must be TRUE or FALSE");
  }

  /** One of the names of an enum, in capital or small letters. */
  <E extends Enum<E>> E oneOf(Class<E> names, String column, E known) {
    return read(
        column,
        text -> Enum.valueOf(names, text.toUpperCase(Locale.ROOT)),
        known,
        "must be one of " + List.of(names.getEnumConstants()));
  }

  /** Whether a column whose name begins like this says something. */
  boolean hasAny(String prefix) {
    return byColumn.keySet().stream().anyMatch(column -> column.startsWith(prefix));
  }

  /**
   * Checks what was made of the cells by its own constraints.
   *
   * @param prefix how the names of its columns begin
   */
  <T> void check(T input, String prefix) {
    Set<ConstraintViolation<T>> violations = validator.validate(input);
    if (!violations.isEmpty()) {
      Violations.of(new ConstraintViolationException(violations))
          .forEach(each -> refuse(prefix, each));
    }
  }

  /**
   * Notes what is wrong with what was made of the cells.
   *
   * @param prefix how the names of its columns begin
   */
  void refuse(String prefix, FieldViolation violation) {
    refuse(column(prefix, violation.field()), violation.code(), violation.message());
  }

  /** Notes that a cell is wrong; what was found first of a column counts. */
  void refuse(String column, String code, String message) {
    if (problems.stream().noneMatch(known -> known.column().equals(column))) {
      problems.add(new CellProblem(column, code, message));
    }
  }

  /** What is wrong. */
  List<CellProblem> problems() {
    return List.copyOf(problems);
  }

  boolean areFine() {
    return problems.isEmpty();
  }

  /** {@code address.line1} of the prefix {@code guardian1} is in guardian1AddressLine1. */
  static String column(String prefix, String field) {
    String name = field;
    if (field.startsWith(ADDRESS)) {
      String part = field.substring(ADDRESS.length());
      name = part.startsWith("line") ? "address" + capitalized(part) : part;
    }
    return prefix.isEmpty() ? name : prefix + capitalized(name);
  }

  private <T> T read(String column, Function<String, T> reading, T known, String refusal) {
    String text = byColumn.get(column);
    if (text == null) {
      return known;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      refuse(column, "UNREADABLE", refusal);
      return known;
    }
  }

  private static Boolean flagOf(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static BigDecimal decimalOf(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
