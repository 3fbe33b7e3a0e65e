package com.mindwhile.erp.migration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A migration script, read and taken apart once for all databases.
 *
 * @param version what it brings a database to; null if it runs again whenever it changes
 * @param name of its file
 * @param checksum of its content, as Flyway computes it
 */
record Script(
    MigrationVersion version,
    String description,
    String name,
    Integer checksum,
    List<ScriptStatement> statements) {

  private static final Pattern TABLES = Pattern.compile("(?i)\\b(create|drop|rename)\\b");

  private static final Pattern ABOUT_TABLES =
      Pattern.compile("(?i)\\b(create|drop|rename)\\s+(or\\s+replace\\s+)?table\\b");

  Script {
    statements = List.copyOf(statements);
  }

  boolean isRepeatable() {
    return version == null;
  }

  /** Whether the tables may be others afterwards; rather too often yes than too seldom. */
  boolean changesTables() {
    return statements.stream().anyMatch(statement -> TABLES.matcher(statement.sql()).find());
  }

  /** Whether it makes, drops or renames tables beyond doubt. */
  boolean isAboutTables() {
    return statements.stream().anyMatch(statement -> ABOUT_TABLES.matcher(statement.sql()).find());
  }

  /** Whether it changes rows, which can be undone, and not the schema alone, which cannot. */
  boolean changesRows() {
    return !statements.stream().allMatch(ScriptStatement::changesSchema);
  }

  /** Whether all of it is undone when its transaction is rolled back. */
  boolean canBeUndone() {
    return statements.stream().allMatch(ScriptStatement::changesRows);
  }

  /** Whether the next user of the connection notices nothing. */
  boolean leavesSessionAlone() {
    return statements.stream().allMatch(ScriptStatement::leavesSessionAlone);
  }

  /** Changes a set of tables as the script does. */
  void apply(Set<String> tables) {
    statements.forEach(statement -> SchemaTables.apply(statement.sql(), tables));
  }
}
