package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaDifference;
import com.mindwhile.erp.migration.SchemaInventories;
import com.mindwhile.erp.migration.SchemaInventory;
import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * Checks tables and scripts.
   *
   * @throws ProvisioningException naming everything that is wrong
   */
  void requireSchema(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    require(schema(administrator, school));
  }

  /**
   * Compares the schema with a fresh school's of the same version. What only differs is left as it
   * is: somebody may have wanted an index more, and the release works.
   *
   * @param schemas what to compare with
   * @return in what it differs; nothing of a version that this release does not know
   * @throws ProvisioningException naming all differences if a table or column is missing
   */
  List<SchemaDifference> requireUsable(
      AdministratorConnection administrator,
      SchoolDatabaseAccess school,
      String version,
      FreshSchemas.OfRun schemas) {
    List<SchemaDifference> drift = drift(administrator, school, version, schemas);
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
    try {
      Optional<SchemaInventory> fresh = schemas.at(school.server(), version);
      return fresh.isEmpty()
          ? List.of()
          : inventories.of(administrator.in(school)).differencesFrom(fresh.get());
    } catch (SQLException failure) {
      throw new ProvisioningException("The database could not be verified", failure);
    }
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
      throw new ProvisioningException("The database could not be verified", failure);
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
