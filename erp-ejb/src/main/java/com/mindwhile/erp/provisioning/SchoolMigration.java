package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings a school that is in use to this release's schema. */
@ApplicationScoped
public class SchoolMigration {

  @Inject private ProvisioningRecords records;
  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private TableRights rights;
  @Inject private SchoolVerification verification;

  /**
   * Migrates, gives the school's account its rights on new tables and verifies. One that is up to
   * date and was verified then is left alone.
   *
   * @throws com.mindwhile.erp.migration.MigrationFailedException naming script, line and statement
   * @throws ProvisioningException naming what is wrong with the database afterwards
   */
  public SchemaChange migrate(long schoolId) {
    SchoolDatabaseAccess school = records.database(schoolId);
    SchemaChange change = migrator.migrate(connections.administrator(school));
    if (change.scripts() > 0 || !change.toVersion().equals(school.schemaVersion())) {
      rights.grant(school);
      verification.requireSound(school);
    }
    return change;
  }
}
