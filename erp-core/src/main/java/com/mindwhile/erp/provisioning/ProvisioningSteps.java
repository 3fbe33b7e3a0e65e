package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolOutcomes;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/**
 * The steps by which a school comes into being. Each can be repeated, and after a crash all of them
 * are.
 */
@ApplicationScoped
public class ProvisioningSteps {

  @EJB private SchoolOutcomes outcomes;
  @EJB private ProvisioningRecords records;
  @Inject private SchoolDatabases databases;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private TableRights rights;
  @Inject private SettingsSeed settings;
  @Inject private FirstAdministratorSeed administrators;
  @Inject private SchoolVerification verification;

  /**
   * A step.
   *
   * @param name what operators see
   */
  record Step(String name, Consumer<BuildingSite> action) {}

  /** All of them. */
  List<Step> inOrder() {
    return List.of(
        new Step("check-conflicts", this::checkConflicts),
        new Step("create-database", this::createDatabase),
        new Step("migrate", this::migrate),
        new Step("seed-settings", this::seedSettings),
        new Step("create-first-administrator", this::createFirstAdministrator),
        new Step("verify", this::verify),
        new Step("activate", this::activate));
  }

  /**
   * Looks whether the school can be provisioned: the server answers, and what is there by the
   * database's name was made for this school.
   */
  private void checkConflicts(BuildingSite site) {
    SchoolDatabaseAccess planned = records.provisioning(site.schoolId());
    if (databases.exists(site.administrator(), planned) && !planned.isAssigned()) {
      throw new ProvisioningException(
          "There is a database " + planned.database() + " already, which is not this school's");
    }
  }

  /** Makes the database and the account with a password that is in the registry before. */
  private void createDatabase(BuildingSite site) {
    site.isAt(records.assignDatabase(site.schoolId()));
    databases.create(site.administrator(), site.database());
  }

  /**
   * Makes the tables and gives the account its rights on them. Tables that a former attempt left
   * half made go first: no school works with them yet.
   */
  private void migrate(BuildingSite site) {
    SchoolDatabaseAccess school = site.database();
    if (databases.hasTables(site.administrator(), school)) {
      records.provisioning(site.schoolId());
      databases.drop(site.administrator(), school);
      databases.create(site.administrator(), school);
    }
    SchemaChange change =
        migrator.migrate(site.connection(), site.administrator().patientSource(school));
    site.hasVersion(change.toVersion());
    rights.grant(site.administrator(), school, AccountRights.NONE);
  }

  /** Writes the school's own settings. */
  private void seedSettings(BuildingSite site) {
    settings.write(site.connection(), records.settings(site.schoolId()));
  }

  /** Gives the school its first user, who may do everything in it. */
  private void createFirstAdministrator(BuildingSite site) {
    administrators.write(
        site.connection(), records.firstAdministrator(site.schoolId()).orElseThrow());
  }

  /** Looks whether the database is what it has to be. */
  private void verify(BuildingSite site) {
    verification.requireSound(site.administrator(), site.database());
  }

  /** Notes the version and opens the school. */
  private void activate(BuildingSite site) {
    outcomes.completeProvisioning(site.operationId(), site.schoolId(), site.version());
  }
}
