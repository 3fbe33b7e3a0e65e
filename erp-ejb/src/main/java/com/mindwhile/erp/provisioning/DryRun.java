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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, String> silent = new HashMap<>();
    List<SchoolPreview> previews = new ArrayList<>();
    try (AdministratorConnection administrator = connections.administrator()) {
      for (MeantSchool school : schools) {
        previews.add(preview(administrator, school, silent));
      }
    }
    return new MigrationPreview(previews);
  }

  /**
   * @param silent servers that could not be reached, with the reason: none is waited for twice
   */
  private SchoolPreview preview(
      AdministratorConnection administrator, MeantSchool school, Map<String, String> silent) {
    SchoolDatabaseAccess database = school.database();
    String server = database.server().name();
    if (silent.containsKey(server)) {
      return impossible(school, silent.get(server));
    }
    Connection connection;
    try {
      connection = administrator.on(database);
    } catch (SQLException unreachable) {
      silent.put(server, "The database server cannot be reached: " + unreachable.getMessage());
      return impossible(school, silent.get(server));
    }
    try {
      SchemaPreview preview =
          migrator.preview(connection, database.database(), administrator.source(database));
      return new SchoolPreview(
          database.schoolId(),
          school.code(),
          server,
          preview.version(),
          preview.scripts(),
          preview.problems());
    } catch (MigrationFailedException unreadable) {
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
