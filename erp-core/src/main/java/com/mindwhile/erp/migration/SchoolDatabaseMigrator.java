package com.mindwhile.erp.migration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * The schema of schools' databases. What it is given is a connection that is in one school's
 * database, of an account that may change its schema.
 *
 * <p>Flyway's file names, checksums and history table are what counts. Where a database's history
 * is a plain beginning of the scripts, which one query shows, the rest is run here; anything else
 * is Flyway's to decide, which needs some forty queries and connections of its own.
 */
@ApplicationScoped
public class SchoolDatabaseMigrator {

  /**
   * Further places of scripts with commas between, such as {@code filesystem:/etc/erp/migrations}.
   */
  @Inject
  @ConfigProperty(name = "erp.migration.school-locations")
  private Optional<String> furtherLocations;

  private MigrationScripts places;
  private volatile Scripts scripts;

  /** The scripts as they were read from files in that state. */
  private record Scripts(String fingerprint, ScriptSet set) {}

  @PostConstruct
  void locate() {
    List<String> locations = new ArrayList<>(MigrationScripts.SCHOOL.locations());
    furtherLocations.map(list -> List.of(list.split("\\s*,\\s*"))).ifPresent(locations::addAll);
    places = new MigrationScripts(locations);
    readScripts();
  }

  /**
   * Looks at the scripts anew: those outside the archive may have changed since.
   *
   * @throws MigrationFailedException if one cannot be understood
   */
  public void readScripts() {
    String fingerprint = places.fingerprint();
    Scripts known = scripts;
    if (known == null || !known.fingerprint().equals(fingerprint)) {
      scripts = new Scripts(fingerprint, ScriptReader.read(places));
    }
  }

  /** The scripts as they were last looked at. */
  ScriptSet scripts() {
    return scripts.set();
  }

  /**
   * What a school's database has and lacks. One query.
   *
   * @param server a connection to its server, in whichever database
   */
  public SchemaState state(Connection server, String database) {
    try {
      SchemaHistory history = SchemaHistory.of(server, database);
      Optional<List<Script>> missing = scripts.set().missingIn(history);
      return new SchemaState(
          history.version(),
          missing.map(SchoolDatabaseMigrator::names).orElse(List.of()),
          history.hasFailure(),
          missing.filter(List::isEmpty).isPresent() && !history.hasFailure());
    } catch (SQLException unreadable) {
      throw new MigrationFailedException("The schema history could not be read", unreadable);
    }
  }

  /**
   * What a migration would do to a school's database, and what it would stumble over. Changes
   * nothing.
   *
   * @param server a connection to its server, in whichever database
   * @param forFlyway further connections to the database itself, should Flyway be needed
   */
  public SchemaPreview preview(Connection server, String database, DataSource forFlyway) {
    try {
      SchemaHistory history = SchemaHistory.of(server, database);
      Optional<List<Script>> missing = scripts.set().missingIn(history);
      List<String> problems = new ArrayList<>();
      if (missing.isEmpty()) {
        problems.addAll(validate(places.aboutToMigrate(forFlyway)));
      }
      history.failed().forEach(run -> problems.add(run.name() + " stopped half way"));
      if (!history.exists()) {
        problems.add("The database has no history of its schema");
      }
      return new SchemaPreview(
          history.version(),
          missing.map(SchoolDatabaseMigrator::names).orElseGet(() -> pending(forFlyway)),
          problems);
    } catch (SQLException unreadable) {
      throw new MigrationFailedException("The schema history could not be read", unreadable);
    }
  }

  private static List<String> names(List<Script> scripts) {
    return scripts.stream().map(Script::name).toList();
  }

  /** What Flyway says would run. */
  private List<String> pending(DataSource database) {
    try {
      return Arrays.stream(places.on(database).info().pending())
          .map(MigrationInfo::getScript)
          .toList();
    } catch (FlywayException failure) {
      throw new MigrationFailedException(failure);
    }
  }

  /**
   * Brings a school's database to the newest version; its scripts may take long. One that a script
   * left half way is not touched: somebody has to look at it first, as its schema is nobody's.
   *
   * @param database the connection, on which a lock is held meanwhile
   * @param forFlyway further connections to the same database, should Flyway be needed, which let
   *     scripts take long too
   * @throws MigrationFailedException naming the script, line and statement it stopped at
   */
  public SchemaChange migrate(Connection database, DataSource forFlyway) {
    try (MigrationLock lock = MigrationLock.take(database)) {
      SchemaHistory history = SchemaHistory.of(database);
      requireNothingHalfWay(history);
      Optional<List<Script>> missing = scripts.set().missingIn(history);
      if (missing.isEmpty() || hasTablesOfUnknownOrigin(database, history)) {
        return new SchemaMigration(places, forFlyway).migrate();
      }
      return run(database, missing.get(), history);
    } catch (SQLException failure) {
      throw new MigrationFailedException("The database could not be migrated", failure);
    }
  }

  private static void requireNothingHalfWay(SchemaHistory history) {
    if (history.hasFailure()) {
      throw new MigrationFailedException(
          history.failed().get(0).name()
              + " stopped half way at an earlier attempt; finish or undo by hand what it did, then"
              + " repair the school");
    }
  }

  private static boolean hasTablesOfUnknownOrigin(Connection database, SchemaHistory history)
      throws SQLException {
    return !history.exists() && !SchemaTables.of(database).isEmpty();
  }

  private static SchemaChange run(Connection database, List<Script> missing, SchemaHistory history)
      throws SQLException {
    try (LongPatience patience = LongPatience.with(database)) {
      ScriptRun.run(database, missing, history);
    }
    String before = history.version();
    String after =
        missing.stream()
            .filter(script -> !script.isRepeatable())
            .map(script -> script.version().getVersion())
            .reduce(before, (earlier, later) -> later);
    return new SchemaChange(
        before,
        after,
        missing.size(),
        missing.stream().anyMatch(Script::changesTables),
        missing.stream().allMatch(Script::leavesSessionAlone));
  }

  /**
   * Checks that every script has run unchanged and that the tables they make are there. Two
   * queries, unless Flyway is needed.
   *
   * @return what is wrong, nothing if all is well
   */
  public List<String> verify(Connection database, DataSource forFlyway) {
    try {
      List<String> findings = new ArrayList<>();
      SchemaHistory history = SchemaHistory.of(database);
      Optional<List<Script>> missing = scripts.set().missingIn(history);
      if (missing.isEmpty() || history.hasFailure()) {
        findings.addAll(validate(places.on(forFlyway)));
      } else {
        missing.get().forEach(script -> findings.add(script.name() + " has not run"));
      }
      Set<String> tables = new TreeSet<>(scripts.set().tables());
      tables.removeAll(SchemaTables.of(database));
      tables.forEach(table -> findings.add("The table " + table + " is missing"));
      return findings;
    } catch (SQLException unreadable) {
      throw new MigrationFailedException("The schema could not be verified", unreadable);
    }
  }

  private static List<String> validate(Flyway flyway) {
    try {
      ValidateResult result = flyway.validateWithResult();
      return result.invalidMigrations.stream()
          .map(invalid -> invalid.filepath + ": " + invalid.errorDetails.errorMessage)
          .toList();
    } catch (FlywayException failure) {
      return List.of(new MigrationFailedException(failure).getMessage());
    }
  }
}
