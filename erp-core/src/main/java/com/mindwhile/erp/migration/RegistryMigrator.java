package com.mindwhile.erp.migration;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * The schema of the master registry. An operator migrates it, with {@code erpctl} or by the demo
 * launcher; a server only checks it. Needs no container.
 */
public final class RegistryMigrator {

  private final DataSource registry;

  /**
   * For that registry.
   *
   * @param registry the database; to migrate, with an account that may change its schema
   */
  public RegistryMigrator(DataSource registry) {
    this.registry = registry;
  }

  /**
   * Brings the registry to this release's schema; one that has it is left as it is. A migration
   * that failed before is run again.
   *
   * @return the version it has now, such as {@code 1}
   * @throws MigrationFailedException naming the script and statement it stopped at
   */
  public String migrate() {
    return new SchemaMigration(MigrationScripts.REGISTRY, registry).migrate().toVersion();
  }

  /**
   * Checks that the registry has this release's schema, and changes nothing.
   *
   * @throws IllegalStateException saying what differs and what to do
   */
  public void requireCurrent() {
    MigrationInfoService schema;
    try {
      schema = MigrationScripts.REGISTRY.on(registry).info();
    } catch (FlywayException unreadable) {
      throw new IllegalStateException(
          "The master registry could not be read: " + new MigrationFailedException(unreadable),
          unreadable);
    }
    Arrays.stream(schema.all())
        .filter(migration -> !migration.getState().isApplied() || migration.getState().isFailed())
        .findFirst()
        .ifPresent(RegistryMigrator::refuse);
  }

  private static void refuse(MigrationInfo migration) {
    throw new IllegalStateException(
        "The master registry lacks %s of this release (%s). Run 'erpctl install', then start again."
            .formatted(migration.getScript(), migration.getState().getDisplayName()));
  }
}
