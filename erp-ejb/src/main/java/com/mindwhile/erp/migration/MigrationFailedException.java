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

  private static final int STATEMENT_CHARACTERS = 500;

  MigrationFailedException(FlywayException failure) {
    super(describe(failure), failure);
  }

  MigrationFailedException(String message, SQLException failure) {
    super(message + ": " + failure.getMessage(), failure);
  }

  private static String describe(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlywaySqlScriptException script) {
        return "%s, line %d: %s, at: %s"
            .formatted(
                script.getResource() == null ? "a script" : script.getResource().getFilename(),
                script.getLineNumber(),
                deepest(script).getMessage(),
                shortened(script.getStatement()));
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

  private static String shortened(String statement) {
    String oneLine = statement.strip().replaceAll("\\s+", " ");
    return oneLine.length() <= STATEMENT_CHARACTERS
        ? oneLine
        : oneLine.substring(0, STATEMENT_CHARACTERS) + "…";
  }
}
