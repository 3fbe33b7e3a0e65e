package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** One database brought by Flyway to the newest version its scripts make. */
final class SchemaMigration {

  private static final int NO_SUCH_TABLE = 1146;

  private final MigrationScripts scripts;
  private final DataSource database;

  SchemaMigration(MigrationScripts scripts, DataSource database) {
    this.scripts = scripts;
    this.database = database;
  }

  /** Runs what has not run. @throws MigrationFailedException if it cannot */
  SchemaChange migrate() {
    try {
      forgetFailures();
      Flyway flyway = scripts.on(database);
      MigrateResult result = flyway.migrate();
      String to = result.targetSchemaVersion;
      return new SchemaChange(
          result.initialSchemaVersion,
          to == null ? result.initialSchemaVersion : to,
          result.migrationsExecuted,
          result.migrationsExecuted > 0,
          true);
    } catch (FlywayException failure) {
      throw new MigrationFailedException(failure);
    }
  }

  /**
   * Takes failed attempts out of the history. Flyway's own repair would also accept scripts that
   * were changed after they ran.
   */
  private void forgetFailures() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from flyway_schema_history where success = 0");
    } catch (SQLException failure) {
      if (failure.getErrorCode() != NO_SUCH_TABLE) {
        throw new MigrationFailedException("The schema history could not be read", failure);
      }
    }
  }
}
