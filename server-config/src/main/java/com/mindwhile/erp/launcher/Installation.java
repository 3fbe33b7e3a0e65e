package com.mindwhile.erp.launcher;

import java.sql.Connection;
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

  private final DatabaseServer server;
  private final Secrets secrets;
  private final String clients;

  /**
   * An installation on that server.
   *
   * @param server the server, with an account that may create databases and accounts
   * @param secrets where the generated passwords are kept
   * @param clients which hosts the accounts may connect from, as MySQL writes it, such as {@code %}
   */
  public Installation(DatabaseServer server, Secrets secrets, String clients) {
    this.server = server;
    this.secrets = secrets;
    this.clients = clients;
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
              "GRANT ALL PRIVILEGES ON `school\\_%`.* TO " + name(account) + " WITH GRANT OPTION");
    };
  }

  private String name(DatabaseAccount account) {
    return Sql.text(account.user()) + "@" + Sql.text(clients);
  }
}
