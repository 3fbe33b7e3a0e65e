package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON objects as columns of text. */
record Table(List<String> columns, List<List<String>> rows) {

  /** The columns of a list's or a page's items, or of a single object. */
  static Table of(JsonNode answer, List<String> columns) {
    JsonNode items = answer.isArray() ? answer : answer.path("items");
    List<List<String>> rows = new ArrayList<>();
    if (items.isArray()) {
      items.forEach(item -> rows.add(row(item, columns)));
    } else {
      rows.add(row(answer, columns));
    }
    return new Table(columns, rows);
  }

  @Override
  public String toString() {
    List<String> heading = heading();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      widths.add(
          rows.stream()
              .mapToInt(row -> row.get(column).length())
              .reduce(heading.get(i).length(), Math::max));
    }
    List<List<String>> lines = new ArrayList<>(List.of(heading));
    lines.addAll(rows);
    return lines.stream()
        .map(line -> line(line, widths))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private List<String> heading() {
    return columns.stream()
        .map(name -> name.replaceAll("([A-Z])", " $1").toUpperCase(java.util.Locale.ROOT))
        .toList();
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(String.format("%-" + (widths.get(i) + 3) + "s", cells.get(i)));
    }
    return line.toString().stripTrailing();
  }

  private static List<String> row(JsonNode item, List<String> columns) {
    return columns.stream().map(column -> cell(item.path(column))).toList();
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText()));
      return String.join(", ", parts);
    }
    return value.asText("").lines().collect(Collectors.joining("; "));
  }
}
