package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.MigrationFailedException;
import com.mindwhile.erp.migration.SchemaDifference;
import com.mindwhile.erp.migration.SchemaInventories;
import com.mindwhile.erp.migration.SchemaState;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Says how schools' schemas differ from what fresh schools of their versions have; a fresh one is
 * made beside them on each server and dropped again.
 */
@ApplicationScoped
public class DriftCheck {

  @Inject private SchoolMigration migration;
  @Inject private SchoolVerification verification;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchemaInventories inventories;
  @Inject private FreshSchemas fresh;

  /**
   * It for one job, by the scripts there are now: each fresh schema is made once.
   *
   * @throws MigrationFailedException if the scripts themselves cannot be understood
   */
  SchoolLook forOneRun() {
    migrator.readScripts();
    FreshSchemas.OfRun schemas = fresh.forOneRun();
    return (administrator, school) -> compare(administrator, school, schemas);
  }

  private SchoolFinding compare(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      FreshSchemas.OfRun schemas) {
    try {
      SchemaState state = migration.state(administrator, school);
      if (!inventories.knows(state.version())) {
        return SchoolFinding.impossible(school, "This release does not know its version");
      }
      List<String> differences =
          verification.drift(administrator, school, state.version(), schemas).stream()
              .map(SchemaDifference::toString)
              .toList();
      if (!differences.isEmpty() && !migration.state(administrator, school).equals(state)) {
        return SchoolFinding.impossible(school, "It was migrated meanwhile");
      }
      return new SchoolFinding(state.version(), List.of(), differences, List.of());
    } catch (MigrationFailedException | ProvisioningException failure) {
      administrator.renew();
      return SchoolFinding.impossible(school, Failure.reason(failure));
    }
  }
}
