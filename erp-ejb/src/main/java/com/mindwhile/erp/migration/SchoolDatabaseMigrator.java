package com.mindwhile.erp.migration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * The schema of schools' databases. What it is given is a data source of one school's database with
 * an account that may change its schema.
 *
 * <p>Flyway needs a dozen queries to find out that there is nothing to do. So the schema histories
 * it has found complete are remembered: another school with the same history costs one query.
 */
@ApplicationScoped
public class SchoolDatabaseMigrator {

  private static final String SCRIPTS = "classpath:db/migration/school";

  /**
   * Further places of scripts with commas between, such as {@code filesystem:/etc/erp/migrations}.
   */
  @Inject
  @ConfigProperty(name = "erp.migration.school-locations")
  private Optional<String> furtherLocations;

  /** The version of each history that is complete. */
  private final Map<SchemaHistory, String> complete = new ConcurrentHashMap<>();

  private MigrationScripts scripts;

  @PostConstruct
  void locate() {
    List<String> locations = new ArrayList<>(List.of(SCRIPTS));
    furtherLocations.map(places -> List.of(places.split("\\s*,\\s*"))).ifPresent(locations::addAll);
    scripts = new MigrationScripts(locations);
  }

  /** Looks at the scripts anew: those outside the archive may have changed since. */
  public void readScripts() {
    complete.clear();
  }

  /**
   * Brings a school's database to the newest version. A script that failed before is run again,
   * from its start.
   *
   * @throws MigrationFailedException naming the script, line and statement it stopped at
   */
  public SchemaChange migrate(DataSource database) {
    SchemaHistory history = SchemaHistory.of(database);
    String version = complete.get(history);
    if (version != null) {
      return new SchemaChange(version, version, 0);
    }
    SchemaChange change = new SchemaMigration(scripts, database).migrate();
    complete.put(SchemaHistory.of(database), change.toVersion());
    return change;
  }

  /**
   * Checks that every script has run unchanged and that the tables they make are there.
   *
   * @return what is wrong, nothing if all is well
   */
  public List<String> verify(DataSource database) {
    List<String> findings = new ArrayList<>();
    try {
      ValidateResult result = scripts.on(database).validateWithResult();
      result.invalidMigrations.forEach(
          invalid -> findings.add(invalid.filepath + ": " + invalid.errorDetails.errorMessage));
    } catch (FlywayException failure) {
      findings.add(new MigrationFailedException(failure).getMessage());
    }
    Set<String> missing = scripts.tables(database);
    missing.removeAll(SchemaTables.of(database));
    missing.forEach(table -> findings.add("The table " + table + " is missing"));
    return findings;
  }
}
