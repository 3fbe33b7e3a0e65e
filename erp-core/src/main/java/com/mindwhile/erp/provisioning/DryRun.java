package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.MigrationFailedException;
import com.mindwhile.erp.migration.SchemaPreview;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Says what a migration would run in a school. One query a school. */
@ApplicationScoped
public class DryRun {

  @Inject private SchoolDatabaseMigrator migrator;

  /**
   * It for one job, of the scripts there are now.
   *
   * @throws MigrationFailedException if the scripts themselves cannot be understood
   */
  SchoolLook forOneRun() {
    migrator.readScripts();
    return this::preview;
  }

  private SchoolFinding preview(
      AdministratorConnection administrator, SchoolDatabaseAccess school) {
    try {
      SchemaPreview preview =
          migrator.preview(
              administrator.on(school), school.database(), administrator.source(school));
      return new SchoolFinding(preview.version(), preview.scripts(), List.of(), preview.problems());
    } catch (MigrationFailedException | SQLException unreadable) {
      administrator.renew();
      return SchoolFinding.impossible(school, Failure.reason(unreadable));
    }
  }
}
