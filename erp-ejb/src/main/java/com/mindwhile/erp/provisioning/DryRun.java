package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.MigrationFailedException;
import com.mindwhile.erp.migration.SchemaPreview;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.provisioning.MigrationPreview.SchoolPreview;
import com.mindwhile.erp.registry.PlanMigration;
import com.mindwhile.erp.registry.PlannedMigration;
import com.mindwhile.erp.registry.PlannedMigration.MeantSchool;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a migration would do, and writes nothing, in no database. One query a school, one
 * connection a server.
 */
@ApplicationScoped
public class DryRun {

  @Inject private PlannedMigration planned;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private DatabaseConnections connections;

  /**
   * What would run in which school. A school or server that cannot be asked is a problem of its
   * own, and hinders no other.
   *
   * @throws MigrationFailedException if the scripts themselves cannot be understood
   */
  public MigrationPreview of(PlanMigration request) {
    List<MeantSchool> schools = planned.schools(request);
    migrator.readScripts();
    List<SchoolPreview> previews = new ArrayList<>();
    try (AdministratorConnection administrator = connections.administrator()) {
      for (MeantSchool school : schools) {
        previews.add(preview(administrator, school));
      }
    }
    return new MigrationPreview(previews);
  }

  private SchoolPreview preview(AdministratorConnection administrator, MeantSchool school) {
    SchoolDatabaseAccess database = school.database();
    Optional<String> silence = administrator.silence(database);
    if (silence.isPresent()) {
      return impossible(school, silence.get());
    }
    try {
      SchemaPreview preview =
          migrator.preview(
              administrator.on(database), database.database(), administrator.source(database));
      return new SchoolPreview(
          database.schoolId(),
          school.code(),
          database.server().name(),
          preview.version(),
          preview.scripts(),
          preview.problems());
    } catch (MigrationFailedException | SQLException unreadable) {
      administrator.renew();
      return impossible(school, Failure.reason(unreadable));
    }
  }

  private static SchoolPreview impossible(MeantSchool school, String reason) {
    SchoolDatabaseAccess database = school.database();
    return new SchoolPreview(
        database.schoolId(),
        school.code(),
        database.server().name(),
        database.schemaVersion(),
        List.of(),
        List.of(reason));
  }
}
