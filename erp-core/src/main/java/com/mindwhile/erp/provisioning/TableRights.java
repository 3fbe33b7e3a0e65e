package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a school's own account may do: read and write its school's tables, add to the audit log, the
 * history of attendance and marks, published results and the ledger of fees but not change them,
 * and nothing with the history of the schema.
 */
@ApplicationScoped
public class TableRights {

  private static final Set<String> USUAL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
  private static final Set<String> APPEND_ONLY = Set.of("SELECT", "INSERT");
  private static final Set<String> APPENDED =
      Set.of(
          "audit_log",
          "attendance_changes",
          "fee_ledger",
          "assessment_mark_changes",
          "result_publications",
          "result_publication_bands",
          "result_publication_weights",
          "results");
  private static final String SCHEMA_HISTORY = "flyway_schema_history";

  @Inject private SchoolDatabases databases;

  /** The rights the account is to have on each table. */
  static Map<String, Set<String>> wanted(Iterable<String> tables) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (String table : tables) {
      if (!table.equals(SCHEMA_HISTORY)) {
        wanted.put(table, APPENDED.contains(table) ? APPEND_ONLY : USUAL);
      }
    }
    return wanted;
  }

  /**
   * Gives the account what it lacks, table by table.
   *
   * @param present what it has
   */
  void grant(
      AdministratorConnection administrator, SchoolDatabaseAccess school, AccountRights present) {
    try {
      Connection connection = administrator.in(school);
      for (Map.Entry<String, Set<String>> table : wanted(tables(connection)).entrySet()) {
        if (!table.getValue().equals(present.tables().get(table.getKey()))) {
          databases.grant(connection, school, table.getKey(), table.getValue());
        }
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("The account could not be given its rights", failure);
    }
  }

  /**
   * Whether the account has those rights and no others on the tables there are.
   *
   * @param present what it has
   */
  boolean areExact(
      AdministratorConnection administrator, SchoolDatabaseAccess school, AccountRights present)
      throws SQLException {
    Set<String> tables = tables(administrator.in(school));
    Map<String, Set<String>> onThem = new HashMap<>(present.tables());
    onThem.keySet().retainAll(tables); // a table that was dropped leaves its rights behind
    return wanted(tables).equals(onThem) && !present.hasOthers();
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
