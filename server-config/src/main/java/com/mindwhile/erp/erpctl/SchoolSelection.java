package com.mindwhile.erp.erpctl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which schools are meant: those that fit all that is said. */
final class SchoolSelection {

  @Option(
      names = "--schools",
      split = ",",
      paramLabel = "ID",
      description = "Only these; else all that have a database in use.")
  private List<Long> schools;

  @Option(
      names = "--servers",
      split = ",",
      paramLabel = "NAME",
      description = "Only schools on these database servers.")
  private List<String> servers;

  @Option(
      names = "--versions",
      split = ",",
      paramLabel = "VERSION",
      description = "Only schools at these versions.")
  private List<String> versions;

  /** It as the API takes it. */
  Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    put(request, "schoolIds", schools);
    put(request, "databaseServers", servers);
    put(request, "schemaVersions", versions);
    return request;
  }

  /** Adds what was said. */
  static void put(Map<String, Object> request, String name, Object value) {
    if (value != null) {
      request.put(name, value);
    }
  }
}
