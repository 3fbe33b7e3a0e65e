package com.mindwhile.erp.migration;

import java.util.List;

/**
 * What a migration would do to a school's database.
 *
 * @param version the newest it reached; null if it has no schema
 * @param scripts what would run, in this order
 * @param problems what a migration would stumble over
 */
public record SchemaPreview(String version, List<String> scripts, List<String> problems) {

  public SchemaPreview {
    scripts = List.copyOf(scripts);
    problems = List.copyOf(problems);
  }
}
