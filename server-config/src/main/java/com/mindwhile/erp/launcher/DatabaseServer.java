package com.mindwhile.erp.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A MySQL or MariaDB server and the account that administers it.
 *
 * @param host name or address
 * @param port TCP port
 * @param user the administrator's account
 * @param password its password
 * @param tlsMode Connector/J's {@code sslMode}; {@code DISABLED} only for this machine's own server
 */
public record DatabaseServer(String host, int port, String user, String password, String tlsMode) {

  /** A connection as the administrator, to no database in particular. */
  public Connection connect() throws SQLException {
    return connect("", user, password);
  }

  /** A connection to one database, as any account. */
  public Connection connect(String database, String account, String accountPassword)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", account);
    properties.setProperty("password", accountPassword);
    return DriverManager.getConnection(url(database), properties);
  }

  /** The JDBC address of a database on this server, without credentials. */
  public String url(String database) {
    return "jdbc:mysql://%s:%d/%s?sslMode=%s&allowPublicKeyRetrieval=%s&connectTimeout=5000"
        .formatted(host, port, database, tlsMode, fetchesPublicKey());
  }

  /**
   * Whether a client may ask the server for the key that protects the password. Without TLS MySQL
   * needs that for a first sign-in; somebody between the two could answer instead of it.
   */
  boolean fetchesPublicKey() {
    return tlsMode.equals("DISABLED");
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
