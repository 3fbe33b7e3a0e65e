package com.mindwhile.erp.it.isolation;

import java.util.Arrays;
import java.util.List;

/** Reads the one table of a Markdown document. */
final class MarkdownTable {

  private MarkdownTable() {}

  /** Its rows, the heading first. */
  static List<List<String>> rows(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
