package com.mindwhile.erp.provisioning;

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
