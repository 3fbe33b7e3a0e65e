package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks whether a school's database is what it has to be. */
@ApplicationScoped
public class SchoolVerification {

  private static final Set<String> SERVERS_OWN = Set.of("information_schema", "performance_schema");

  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private TableRights rights;

  /**
   * Checks tables and scripts, and that the school's account gets in, may do in its tables what it
   * is to, and sees no other database.
   *
   * @throws ProvisioningException naming everything that is wrong
   */
  void requireSound(SchoolDatabaseAccess school) {
    List<String> findings = new ArrayList<>(migrator.verify(connections.administrator(school)));
    findings.addAll(account(school));
    if (!findings.isEmpty()) {
      throw new ProvisioningException("The database is not sound: " + String.join("; ", findings));
    }
  }

  private List<String> account(SchoolDatabaseAccess school) {
    List<String> findings = new ArrayList<>();
    try (Connection own = connections.ownAccount(school).getConnection();
        Statement statement = own.createStatement();
        ResultSet databases =
            statement.executeQuery("select schema_name from information_schema.schemata")) {
      boolean seesItsOwn = false;
      while (databases.next()) {
        String name = databases.getString(1);
        seesItsOwn |= name.equals(school.database());
        if (!name.equals(school.database()) && !SERVERS_OWN.contains(name)) {
          findings.add("The school's account sees another database");
        }
      }
      if (!seesItsOwn) {
        findings.add("The school's account does not see its own database");
      }
    } catch (SQLException refused) {
      findings.add("The school's account cannot sign in: " + refused.getMessage());
      return findings;
    }
    if (!rights.areExact(school)) {
      findings.add("The school's account has other rights than it is to have");
    }
    return findings;
  }
}
