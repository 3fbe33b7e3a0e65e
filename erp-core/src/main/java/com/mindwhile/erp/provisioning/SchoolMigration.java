package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.HalfWayScripts;
import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.migration.SchemaDifference;
import com.mindwhile.erp.migration.SchemaState;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Brings a school that is in use to this release's schema. */
@ApplicationScoped
public class SchoolMigration {

  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private HalfWayScripts halfWay;
  @Inject private TableRights rights;
  @Inject private SchoolVerification verification;

  /**
   * What the school's database has and lacks. One query.
   *
   * @throws com.mindwhile.erp.migration.MigrationFailedException if it cannot be read
   * @throws ProvisioningException if the database cannot be reached
   */
  SchemaState state(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    try {
      return migrator.state(administrator.on(school), school.database());
    } catch (SQLException failure) {
      throw new ProvisioningException("The database cannot be reached", failure);
    }
  }

  /**
   * What became of a school.
   *
   * @param change what was done
   * @param drift in what its schema differs from a fresh school's
   */
  record Migrated(SchemaChange change, List<SchemaDifference> drift) {}

  /**
   * Migrates and verifies. The account's rights are looked at if there are other tables, or if an
   * earlier attempt may have come no further than the tables.
   *
   * @throws com.mindwhile.erp.migration.MigrationFailedException naming script, line and statement
   * @param state what its database has and lacks
   * @param schemas what to compare the schema with afterwards
   * @throws ProvisioningException naming what is wrong with the database afterwards
   */
  Migrated migrate(
      AdministratorConnection administrator,
      OpenSchool school,
      SchemaState state,
      FreshSchemas.OfRun schemas) {
    SchoolDatabaseAccess database = school.database();
    try {
      if (state.halfWay()) {
        halfWay.settle(
            administrator.in(database), version -> schemas.stages(database.server(), version));
      }
      SchemaChange change =
          migrator.migrate(administrator.in(database), administrator.patientSource(database));
      if (!change.session()) {
        administrator.renew();
      }
      if (change.tables() || school.wasBegun() || !database.isAt(change.fromVersion())) {
        rights.grant(administrator, database, present(database));
        verification.requireSound(administrator, database);
      }
      return new Migrated(
          change, verification.requireUsable(administrator, database, change.toVersion(), schemas));
    } catch (SQLException failure) {
      throw new ProvisioningException("The database cannot be reached", failure);
    }
  }

  private AccountRights present(SchoolDatabaseAccess school) throws SQLException {
    try (Connection own = connections.ownAccount(school).getConnection()) {
      return AccountRights.of(own, school);
    }
  }
}
