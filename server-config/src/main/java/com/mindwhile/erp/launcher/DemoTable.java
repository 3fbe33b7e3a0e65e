package com.mindwhile.erp.launcher;

/** What the demo tells whoever started it. */
final class DemoTable {

  private DemoTable() {}

  static String of(ErpStack stack) {
    return String.join(
        System.lineSeparator(),
        "",
        "  Mindwhile ERP is running; Ctrl-C stops it",
        "",
        "  schools   " + stack.payara().baseUrl(),
        "  operators " + stack.payara().adminUrl(),
        "  database  " + stack.databaseServer(),
        "  redis     127.0.0.1:" + stack.redis().port(),
        "  log       " + stack.payara().log(),
        "");
  }
}
