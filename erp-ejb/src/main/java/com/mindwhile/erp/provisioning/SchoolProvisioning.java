package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The steps by which a school comes into being. Each can be repeated, and after a crash all of them
 * are.
 */
@ApplicationScoped
public class SchoolProvisioning {

  @Inject private ProvisioningRecords records;
  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabases databases;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private TableRights rights;
  @Inject private SettingsSeed settings;
  @Inject private SchoolVerification verification;

  /**
   * Looks whether the school can be provisioned: the server answers, and what is there by the
   * database's name was made for this school.
   */
  public void checkConflicts(long schoolId) {
    records.requireProvisioning(schoolId);
    SchoolDatabaseAccess planned = records.database(schoolId);
    if (databases.exists(planned) && !planned.isAssigned()) {
      throw new ProvisioningException(
          "There is a database " + planned.database() + " already, which is not this school's");
    }
  }

  /** Makes the database and the account with a password that is in the registry before. */
  public void createDatabase(long schoolId) {
    databases.create(records.assignDatabase(schoolId));
  }

  /**
   * Makes the tables and gives the account its rights on them. Tables that a former attempt left
   * half made go first: no school works with them yet.
   */
  public SchemaChange migrate(long schoolId) {
    records.requireProvisioning(schoolId);
    SchoolDatabaseAccess school = records.database(schoolId);
    if (!school.isVerified() && databases.hasTables(school)) {
      databases.drop(school);
      databases.create(school);
    }
    SchemaChange change = migrator.migrate(connections.administrator(school));
    rights.grant(school);
    return change;
  }

  /** Writes the school's own settings, unless they are there. */
  public void seedSettings(long schoolId) {
    settings.write(
        connections.administrator(records.database(schoolId)), records.settings(schoolId));
  }

  /** Looks whether the database is what it has to be, and notes its version. */
  public void verify(long schoolId) {
    SchoolDatabaseAccess school = records.database(schoolId);
    verification.requireSound(school);
    SchemaChange none = migrator.migrate(connections.administrator(school));
    records.migratedTo(schoolId, none.toVersion());
  }

  /** Opens the school. */
  public void activate(long schoolId) {
    records.activate(schoolId);
  }

  /**
   * Removes what a failed provisioning made, and closes the school.
   *
   * @throws com.mindwhile.erp.shared.ConflictException if its provisioning has not failed
   */
  public SchoolView discard(long schoolId) {
    return records.discard(schoolId, databases::drop);
  }
}
