package com.mindwhile.erp.migration;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Where the scripts of one kind of database are, and how Flyway is to run them. */
record MigrationScripts(List<String> locations) {

  static final MigrationScripts REGISTRY =
      new MigrationScripts(List.of("classpath:db/migration/registry"));

  MigrationScripts {
    locations = List.copyOf(locations);
  }

  /** Flyway on that database. */
  Flyway on(DataSource database) {
    // the archive's own class loader: in an EAR the caller's is another one
    return Flyway.configure(MigrationScripts.class.getClassLoader())
        .dataSource(database)
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .placeholderReplacement(false)
        .createSchemas(false)
        .load();
  }
}
