package com.mindwhile.erp.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.CompositeMigrationResolver;
import org.flywaydb.core.internal.resource.ResourceNameValidator;
import org.flywaydb.core.internal.scanner.Scanner;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.mysql.MySQLDatabaseType;

/**
 * Reads scripts by Flyway's own means, so that their names, checksums and statements are what
 * Flyway takes them for. The one class that knows how Flyway does that.
 */
final class ScriptReader {

  private ScriptReader() {}

  /**
   * The scripts at these places, in the order in which they run.
   *
   * @throws MigrationFailedException if a name or the text of one is not understood
   */
  static ScriptSet read(MigrationScripts places) {
    try {
      Configuration configuration = places.configuration();
      Scanner<JavaMigration> files =
          new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
      DatabaseType mysql = new MySQLDatabaseType();
      new ResourceNameValidator().validateSQLMigrationNaming(files, configuration, mysql);
      ParsingContext context = new ParsingContext();
      SqlScriptFactory texts = mysql.createSqlScriptFactory(configuration, context);
      List<Script> scripts = new ArrayList<>();
      for (ResolvedMigration migration :
          new CompositeMigrationResolver(
                  files, files, configuration, (a, b, c, d) -> null, texts, context, null)
              .resolveMigrations(configuration)) {
        SqlScript text =
            texts.createSqlScript(files.getResource(migration.getScript()), false, files);
        requireNoSettings(text);
        scripts.add(
            new Script(
                migration.getVersion(),
                migration.getDescription(),
                migration.getScript(),
                migration.getChecksum(),
                statements(text)));
      }
      scripts.forEach(ScriptReader::requireTablesOnceOnly);
      scripts.sort(
          Comparator.comparing(Script::version, Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(Script::description));
      return new ScriptSet(scripts);
    } catch (FlywayException unreadable) {
      throw new MigrationFailedException(unreadable);
    }
  }

  /** A file beside a script may tell Flyway to run it in another way than all others. */
  private static void requireNoSettings(SqlScript text) {
    if (!text.executeInTransaction()
        || !text.shouldExecute()
        || !text.getReferencedSqlScripts().isEmpty()) {
      throw new MigrationFailedException(
          text.getResource().getFilename() + " has settings of its own, which is not supported");
    }
  }

  /**
   * That a version was reached tells that the account has its rights on that version's tables; of a
   * script that runs again nothing tells it.
   */
  private static void requireTablesOnceOnly(Script script) {
    if (script.isRepeatable() && script.isAboutTables()) {
      throw new MigrationFailedException(
          script.name() + " makes or drops tables, which only a script with a version may");
    }
  }

  private static List<ScriptStatement> statements(SqlScript text) {
    List<ScriptStatement> statements = new ArrayList<>();
    try (SqlStatementIterator each = text.getSqlStatements()) {
      while (each.hasNext()) {
        SqlStatement statement = each.next();
        statements.add(new ScriptStatement(statement.getSql(), statement.getLineNumber()));
      }
    }
    return statements;
  }
}
