package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.MigrationFailedException;
import com.mindwhile.erp.migration.SchemaDifference;
import com.mindwhile.erp.migration.SchemaInventories;
import com.mindwhile.erp.migration.SchemaState;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.provisioning.DriftReport.SchoolDrift;
import com.mindwhile.erp.registry.PlanMigration;
import com.mindwhile.erp.registry.PlannedMigration;
import com.mindwhile.erp.registry.PlannedMigration.MeantSchool;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says how schools' schemas differ from what fresh schools of their versions have. Writes nothing
 * in any school's database; a fresh one is made beside them on each server and dropped again.
 */
@ApplicationScoped
public class DriftCheck {

  @Inject private PlannedMigration planned;
  @Inject private SchoolMigration migration;
  @Inject private SchoolVerification verification;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchemaInventories inventories;
  @Inject private FreshSchemas fresh;
  @Inject private DatabaseConnections connections;

  /**
   * How the schools a request means differ. One that cannot be compared is a problem of its own,
   * and hinders no other.
   *
   * @throws MigrationFailedException if the scripts themselves cannot be understood
   */
  public DriftReport of(PlanMigration request) {
    List<MeantSchool> schools = planned.schools(request);
    migrator.readScripts();
    FreshSchemas.OfRun schemas = fresh.forOneRun();
    List<SchoolDrift> drifts = new ArrayList<>();
    try (AdministratorConnection administrator = connections.administrator()) {
      for (MeantSchool school : schools) {
        drifts.add(compare(administrator, school, schemas));
      }
    }
    return new DriftReport(drifts);
  }

  private SchoolDrift compare(
      AdministratorConnection administrator, MeantSchool school, FreshSchemas.OfRun schemas) {
    SchoolDatabaseAccess database = school.database();
    Optional<String> silence = administrator.silence(database);
    if (silence.isPresent()) {
      return drift(school, database.schemaVersion(), List.of(), silence.get());
    }
    try {
      SchemaState state = migration.state(administrator, database);
      if (!inventories.knows(state.version())) {
        return drift(school, state.version(), List.of(), "This release does not know its version");
      }
      List<String> differences =
          verification.drift(administrator, database, state.version(), schemas).stream()
              .map(SchemaDifference::toString)
              .toList();
      return drift(school, state.version(), differences, null);
    } catch (MigrationFailedException | ProvisioningException failure) {
      administrator.renew();
      return drift(school, database.schemaVersion(), List.of(), Failure.reason(failure));
    }
  }

  private static SchoolDrift drift(
      MeantSchool school, String version, List<String> differences, String problem) {
    return new SchoolDrift(
        school.database().schoolId(),
        school.code(),
        school.database().server().name(),
        version,
        differences,
        problem);
  }
}
