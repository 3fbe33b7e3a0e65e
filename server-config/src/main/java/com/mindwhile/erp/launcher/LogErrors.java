package com.mindwhile.erp.launcher;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what matters in a server's log: severe entries and causes, without the stack traces. */
final class LogErrors {

  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern SEVERE = Pattern.compile("\\[SEVERE]|\\[ERROR]|SEVERE:");
  private static final Pattern CAUSE = Pattern.compile("^Caused by: .*|^\\S*(Exception|Error): .*");
  private static final int MOST = 30;
  private static final int WIDEST = 600;

  private LogErrors() {}

  static List<String> in(String logText) {
    Set<String> found = new LinkedHashSet<>();
    boolean entryContinues = false;
    for (String coloured : logText.lines().toList()) {
      String line = plain(coloured);
      boolean severe = SEVERE.matcher(line).find();
      if (severe || (entryContinues && !line.isBlank()) || CAUSE.matcher(line).matches()) {
        found.add(shortened(line));
      }
      entryContinues = severe && line.endsWith("[[");
      if (found.size() == MOST) {
        break;
      }
    }
    return new ArrayList<>(found);
  }

  static String plain(String line) {
    return ANSI.matcher(line).replaceAll("");
  }

  private static String shortened(String line) {
    String withoutBookkeeping = line.replaceAll(" \\[tid: .*?\\[levelValue: \\d+]", "").strip();
    return withoutBookkeeping.length() <= WIDEST
        ? withoutBookkeeping
        : withoutBookkeeping.substring(0, WIDEST) + " …";
  }
}
