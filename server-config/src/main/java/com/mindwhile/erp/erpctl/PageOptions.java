package com.mindwhile.erp.erpctl;

import picocli.CommandLine.Option;

/** Which part of a list. */
final class PageOptions {

  @Option(names = "--page", description = "From 1; default ${DEFAULT-VALUE}.", defaultValue = "1")
  private int page;

  @Option(
      names = "--size",
      description = "At most 100, default ${DEFAULT-VALUE}.",
      defaultValue = "50")
  private int size;

  String query() {
    return "page=" + page + "&size=" + size;
  }
}
