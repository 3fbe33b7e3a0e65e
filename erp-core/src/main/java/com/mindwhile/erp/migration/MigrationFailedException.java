package com.mindwhile.erp.migration;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * A database could not be migrated. MySQL does not roll schema changes back, so the message says
 * which statement of which script it stopped at: what stands before it is done.
 */
public class MigrationFailedException extends RuntimeException {

  MigrationFailedException(FlywayException failure) {
    super(describe(failure), failure);
  }

  MigrationFailedException(Script script, ScriptStatement statement, SQLException failure) {
    super(
        describe(script.name(), statement.line(), failure.getMessage(), statement.sql()), failure);
  }

  MigrationFailedException(String message) {
    super(message);
  }

  MigrationFailedException(String message, SQLException failure) {
    super(message + ": " + failure.getMessage(), failure);
  }

  private static String describe(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlywaySqlScriptException script) {
        return describe(
            script.getResource() == null ? "a script" : script.getResource().getFilename(),
            script.getLineNumber(),
            deepest(script).getMessage(),
            script.getStatement());
      }
    }
    if (failure instanceof FlywayMigrateException migration && migration.getMigration() != null) {
      return migration.getMigration().getScript() + ": " + deepest(failure).getMessage();
    }
    return firstSentences(deepest(failure).getMessage());
  }

  /** Without Flyway's advice, which is not ours. */
  private static String firstSentences(String message) {
    return message
        .lines()
        .takeWhile(line -> !line.startsWith("Either ") && !line.startsWith("Need more"))
        .collect(Collectors.joining(" "));
  }

  private static Throwable deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  private static String describe(String script, int line, String message, String statement) {
    return "%s, line %d: %s, at: %s"
        .formatted(script, line, message, new ScriptStatement(statement, line).shortened());
  }
}
