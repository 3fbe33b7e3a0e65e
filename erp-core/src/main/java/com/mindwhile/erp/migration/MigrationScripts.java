package com.mindwhile.erp.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where the scripts of one kind of database are, and how Flyway is to run them. */
record MigrationScripts(List<String> locations) {

  static final MigrationScripts REGISTRY =
      new MigrationScripts(List.of("classpath:db/migration/registry"));

  /** Those of this release; an installation may have further ones. */
  static final MigrationScripts SCHOOL =
      new MigrationScripts(List.of("classpath:db/migration/school"));

  private static final String FILESYSTEM = "filesystem:";

  MigrationScripts {
    locations = List.copyOf(locations);
  }

  /** Flyway on that database. */
  Flyway on(DataSource database) {
    return fluently().dataSource(database).load();
  }

  /** Flyway on that database, to which scripts that have yet to run are no problem. */
  Flyway aboutToMigrate(DataSource database) {
    return fluently().ignoreMigrationPatterns("*:pending", "*:future").dataSource(database).load();
  }

  /** How Flyway understands the scripts. */
  Configuration configuration() {
    return fluently();
  }

  private FluentConfiguration fluently() {
    return Flyway.configure(archive())
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .placeholderReplacement(false)
        .createSchemas(false);
  }

  /** Another text whenever a file outside the archive is another one. */
  String fingerprint() {
    return locations.stream()
        .filter(location -> location.startsWith(FILESYSTEM))
        .map(location -> Path.of(location.substring(FILESYSTEM.length())))
        .map(MigrationScripts::fingerprint)
        .collect(Collectors.joining());
  }

  private static String fingerprint(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(MigrationScripts::fingerprintOfFile)
          .collect(Collectors.joining());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Migration scripts could not be listed", unreadable);
    }
  }

  private static String fingerprintOfFile(Path file) {
    try {
      return "%s %d %s%n".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A migration script could not be read", unreadable);
    }
  }

  /** The core's own class loader: in an EAR the thread's is that of another archive. */
  private static ClassLoader archive() {
    return MigrationScripts.class.getClassLoader();
  }
}
