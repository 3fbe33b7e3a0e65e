package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaDifference;
import com.mindwhile.erp.migration.SchemaInventories;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a school's database is what it has to be. */
@ApplicationScoped
public class SchoolVerification {

  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchemaInventories inventories;
  @Inject private TableRights rights;

  /**
   * Checks tables and scripts, and that the school's account gets in and may do in its tables what
   * it is to, and nothing else anywhere.
   *
   * @throws ProvisioningException naming everything that is wrong
   */
  void requireSound(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    List<String> findings = schema(administrator, school);
    findings.addAll(account(administrator, school));
    require(findings);
  }

  /**
   * Compares the schema with a fresh school's of the same version. What only differs is left as it
   * is: somebody may have wanted an index more, and the release works. One round trip where nothing
   * differs; else tables and scripts are checked first.
   *
   * @param schemas what to compare with
   * @return in what it differs; nothing of a version that this release does not know
   * @throws ProvisioningException naming everything that is wrong if a table or column is missing
   *     or a script has not run
   */
  List<SchemaDifference> requireUsable(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      String version,
      FreshSchemas.OfRun schemas) {
    if (isLikeFresh(administrator, school, version, schemas)) {
      return List.of();
    }
    require(schema(administrator, school));
    List<SchemaDifference> drift = differences(administrator, school, version, schemas);
    if (drift.stream().anyMatch(SchemaDifference::isFatal)) {
      require(drift.stream().map(SchemaDifference::toString).toList());
    }
    return drift;
  }

  /** In what the schema differs from a fresh school's of that version. */
  List<SchemaDifference> drift(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      String version,
      FreshSchemas.OfRun schemas) {
    return isLikeFresh(administrator, school, version, schemas)
        ? List.of()
        : differences(administrator, school, version, schemas);
  }

  private static boolean isLikeFresh(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      String version,
      FreshSchemas.OfRun schemas) {
    try {
      return schemas.hasTheTables(administrator.in(school), school.server(), version);
    } catch (SQLException failure) {
      throw unverified(failure);
    }
  }

  private List<SchemaDifference> differences(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      String version,
      FreshSchemas.OfRun schemas) {
    try {
      Connection database = administrator.in(school);
      return schemas
          .at(school.server(), version)
          .map(fresh -> inventories.of(database).differencesFrom(fresh))
          .orElse(List.of());
    } catch (SQLException failure) {
      throw unverified(failure);
    }
  }

  private static ProvisioningException unverified(SQLException failure) {
    return new ProvisioningException("The database could not be verified", failure);
  }

  private static void require(List<String> findings) {
    if (!findings.isEmpty()) {
      throw new ProvisioningException("The database is not sound: " + String.join("; ", findings));
    }
  }

  private List<String> schema(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    try {
      return new ArrayList<>(
          migrator.verify(administrator.in(school), administrator.source(school)));
    } catch (SQLException failure) {
      throw unverified(failure);
    }
  }

  private List<String> account(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    List<String> findings = new ArrayList<>();
    try (Connection own = connections.ownAccount(school).getConnection()) {
      if (!rights.areExact(administrator, school, AccountRights.of(own, school))) {
        findings.add("The school's account has other rights than it is to have");
      }
    } catch (SQLException refused) {
      findings.add("The school's account cannot sign in: " + refused.getMessage());
    }
    return findings;
  }
}
