package com.mindwhile.erp.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares a MySQL or MariaDB server: the control plane's databases and the accounts the system
 * uses, with generated passwords. Running it again changes nothing but passwords that differ from
 * the stored ones, which it sets back.
 */
public final class Installation {

  /**
   * What names of schools' databases begin with unless {@code erp.schools.database-prefix} says.
   */
  public static final String SCHOOL_PREFIX = "school_";

  private final DatabaseServer server;
  private final Secrets secrets;
  private final String clients;
  private final String schoolPrefix;

  /**
   * An installation on that server.
   *
   * @param server the server, with an account that may create databases and accounts
   * @param secrets where the generated passwords are kept
   * @param clients which hosts the accounts may connect from, as MySQL writes it, such as {@code %}
   */
  public Installation(DatabaseServer server, Secrets secrets, String clients) {
    this(server, secrets, clients, SCHOOL_PREFIX);
  }

  /**
   * The same where schools' databases have other names.
   *
   * @param schoolPrefix what they begin with, lower-case letters, digits and underscores
   */
  public Installation(DatabaseServer server, Secrets secrets, String clients, String schoolPrefix) {
    if (!schoolPrefix.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "Schools' databases begin with lower-case letters, digits and underscores");
    }
    this.server = server;
    this.secrets = secrets;
    this.clients = clients;
    this.schoolPrefix = schoolPrefix;
  }

  /**
   * The accounts the server has and the secrets have no password of: {@link #run} would give them
   * another one, and whatever works with the present one could no longer sign in.
   */
  public List<String> accountsOfUnknownPassword() throws SQLException {
    List<String> unknown = new ArrayList<>();
    try (Connection connection = server.connect();
        PreparedStatement query =
            connection.prepareStatement("select 1 from mysql.user where user = ? limit 1")) {
      for (DatabaseAccount account : DatabaseAccount.values()) {
        query.setString(1, account.user());
        try (ResultSet row = query.executeQuery()) {
          if (row.next() && secrets.find(account.user()).isEmpty()) {
            unknown.add(account.user());
          }
        }
      }
    }
    return unknown;
  }

  /** Makes what is not there yet. */
  public void run() throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements()) {
        statement.execute(sql);
      }
    }
  }

  List<String> statements() {
    List<String> sql = new ArrayList<>();
    for (String database : List.of("master_registry", "erp_batch")) {
      sql.add("CREATE DATABASE IF NOT EXISTS " + database + " CHARACTER SET utf8mb4");
    }
    for (DatabaseAccount account : DatabaseAccount.values()) {
      String password = Sql.text(secrets.get(account.user()));
      sql.add("CREATE USER IF NOT EXISTS " + name(account) + " IDENTIFIED BY " + password);
      sql.add("ALTER USER " + name(account) + " IDENTIFIED BY " + password);
      sql.addAll(grants(account));
    }
    return sql;
  }

  private List<String> grants(DatabaseAccount account) {
    return switch (account) {
      case REGISTRY ->
          List.of("GRANT SELECT, INSERT, UPDATE, DELETE ON master_registry.* TO " + name(account));
      case MIGRATOR -> List.of("GRANT ALL PRIVILEGES ON master_registry.* TO " + name(account));
      case BATCH -> List.of("GRANT ALL PRIVILEGES ON erp_batch.* TO " + name(account));
      case PROVISIONER ->
          List.of(
              "GRANT CREATE USER ON *.* TO " + name(account),
              // the pattern covers databases that do not exist yet; it may pass on rights on them
              "GRANT ALL PRIVILEGES ON `%s%%`.* TO %s WITH GRANT OPTION"
                  .formatted(schoolPrefix.replace("_", "\\_"), name(account)));
    };
  }

  private String name(DatabaseAccount account) {
    return Sql.text(account.user()) + "@" + Sql.text(clients);
  }
}
