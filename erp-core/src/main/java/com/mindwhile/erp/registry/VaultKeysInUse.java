package com.mindwhile.erp.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** With which of the vault's keys the secrets in the master registry were encrypted. */
public final class VaultKeysInUse {

  private static final String COLUMNS =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = database()
        and column_name in
          ('admin_password_key_id', 'db_password_key_id', 'private_jwk_key_id', 'secret_key_id')
      """;

  private VaultKeysInUse() {}

  /**
   * The ids of those keys. A registry of an earlier release, or one without tables, has fewer
   * secrets or none.
   */
  public static Set<Long> in(Connection registry) throws SQLException {
    Set<Long> keys = new HashSet<>();
    for (String query : queries(registry)) {
      try (Statement statement = registry.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          keys.add(rows.getLong(1));
        }
      }
    }
    return keys;
  }

  private static List<String> queries(Connection registry) throws SQLException {
    List<String> queries = new ArrayList<>();
    try (PreparedStatement columns = registry.prepareStatement(COLUMNS);
        ResultSet rows = columns.executeQuery()) {
      while (rows.next()) {
        queries.add(
            "select distinct %2$s from %1$s where %2$s is not null"
                .formatted(rows.getString(1), rows.getString(2)));
      }
    }
    return queries;
  }
}
