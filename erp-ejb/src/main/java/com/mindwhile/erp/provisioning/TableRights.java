package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a school's own account may do: read and write its school's tables, add to the audit log and
 * the ledger of fees but not change them, and nothing with the history of the schema.
 */
@ApplicationScoped
public class TableRights {

  private static final Set<String> USUAL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
  private static final Set<String> APPEND_ONLY = Set.of("SELECT", "INSERT");
  private static final Set<String> WRITTEN_ONCE = Set.of("audit_log", "fee_ledger");
  private static final String SCHEMA_HISTORY = "flyway_schema_history";

  @Inject private DatabaseConnections connections;
  @Inject private SchoolDatabases databases;

  /** The rights the account is to have on each table. */
  static Map<String, Set<String>> wanted(Iterable<String> tables) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (String table : tables) {
      if (!table.equals(SCHEMA_HISTORY)) {
        wanted.put(table, WRITTEN_ONCE.contains(table) ? APPEND_ONLY : USUAL);
      }
    }
    return wanted;
  }

  /** Gives the account what it lacks, table by table. */
  void grant(SchoolDatabaseAccess school) {
    try (Connection administrator = connections.administrator(school).getConnection()) {
      Map<String, Set<String>> present = present(school);
      for (Map.Entry<String, Set<String>> table : wanted(tables(administrator)).entrySet()) {
        if (!table.getValue().equals(present.get(table.getKey()))) {
          databases.grant(administrator, school, table.getKey(), table.getValue());
        }
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("The account could not be given its rights", failure);
    }
  }

  /** Whether the account has those rights and no others on the tables there are. */
  boolean areExact(SchoolDatabaseAccess school) {
    try (Connection administrator = connections.administrator(school).getConnection()) {
      Set<String> tables = tables(administrator);
      Map<String, Set<String>> present = present(school);
      present.keySet().retainAll(tables); // a table that was dropped leaves its rights behind
      return wanted(tables).equals(present);
    } catch (SQLException failure) {
      throw new ProvisioningException("The account's rights could not be read", failure);
    }
  }

  private Map<String, Set<String>> present(SchoolDatabaseAccess school) throws SQLException {
    Map<String, Set<String>> rights = new HashMap<>();
    try (Connection own = connections.ownAccount(school).getConnection();
        PreparedStatement query =
            own.prepareStatement(
                "select table_name, privilege_type from information_schema.table_privileges"
                    + " where table_schema = ?")) {
      query.setString(1, school.database());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          rights
              .computeIfAbsent(rows.getString(1), table -> new HashSet<>())
              .add(rows.getString(2));
        }
      }
    }
    return rights;
  }

  private static Set<String> tables(Connection administrator) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
