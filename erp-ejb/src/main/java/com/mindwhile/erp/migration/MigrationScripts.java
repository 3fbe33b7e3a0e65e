package com.mindwhile.erp.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Where the scripts of one kind of database are, and how Flyway is to run them. */
record MigrationScripts(List<String> locations) {

  static final MigrationScripts REGISTRY =
      new MigrationScripts(List.of("classpath:db/migration/registry"));

  private static final String CLASSPATH = "classpath:";
  private static final String FILESYSTEM = "filesystem:";

  MigrationScripts {
    locations = List.copyOf(locations);
  }

  /** Flyway on that database. */
  Flyway on(DataSource database) {
    return Flyway.configure(archive())
        .dataSource(database)
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .placeholderReplacement(false)
        .createSchemas(false)
        .load();
  }

  /** The tables there are once the scripts have run that ran on that database. */
  Set<String> tables(DataSource database) {
    Set<String> tables = new TreeSet<>();
    Arrays.stream(on(database).info().all())
        .map(MigrationInfo::getScript)
        .forEach(script -> SchemaTables.apply(read(script), tables));
    return tables;
  }

  private String read(String script) {
    for (String location : locations) {
      try (InputStream content = open(location, script)) {
        if (content != null) {
          return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return "";
  }

  private static InputStream open(String location, String script) throws IOException {
    if (location.startsWith(FILESYSTEM)) {
      Path file = Path.of(location.substring(FILESYSTEM.length()), script);
      return Files.exists(file) ? Files.newInputStream(file) : null;
    }
    return archive().getResourceAsStream(location.substring(CLASSPATH.length()) + "/" + script);
  }

  /** The core's own class loader: in an EAR the thread's is that of another archive. */
  private static ClassLoader archive() {
    return MigrationScripts.class.getClassLoader();
  }
}
