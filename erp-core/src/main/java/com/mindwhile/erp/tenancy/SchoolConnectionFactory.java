package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.security.vault.CredentialVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.pool2.KeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens and closes schools' connections. The password comes out of the vault for the moment of
 * signing in and is kept nowhere.
 */
@ApplicationScoped
public class SchoolConnectionFactory
    implements KeyedPooledObjectFactory<SchoolAccount, Connection> {

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);
  private static final int ANSWER_WITHIN_SECONDS = 2;
  private static final String SIGN_IN_WITHIN_MILLIS = "5000";

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "connectionTimeZone", "UTC",
          "connectTimeout", SIGN_IN_WITHIN_MILLIS,
          "socketTimeout", SIGN_IN_WITHIN_MILLIS,
          "cachePrepStmts", "true",
          "useServerPrepStmts", "true",
          "prepStmtCacheSqlLimit", "8192",
          "cacheServerConfiguration", "true",
          // what the driver set last it need not ask the server about
          "useLocalSessionState", "true");

  private final Driver driver;

  @Inject private CredentialVault vault;

  @Inject
  @ConfigProperty(name = "erp.database.answer")
  private Duration answer;

  /** With the driver this archive brings. */
  public SchoolConnectionFactory() throws SQLException {
    driver = new com.mysql.cj.jdbc.Driver();
  }

  @Override
  public PooledObject<Connection> makeObject(SchoolAccount account) throws SQLException {
    DatabaseLocation database = account.database();
    Properties properties = new Properties();
    properties.putAll(PROPERTIES);
    properties.setProperty("sslMode", database.tlsMode());
    // without TLS, MySQL hands out the key that protects the password only when asked to
    properties.setProperty(
        "allowPublicKeyRetrieval", Boolean.toString(database.tlsMode().equals("DISABLED")));
    properties.setProperty("user", database.user());
    properties.setProperty("password", password(account));
    String address =
        "jdbc:mysql://%s:%d/%s".formatted(database.host(), database.port(), database.name());
    Connection connection = driver.connect(address, properties);
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answer.toMillis()));
    return new DefaultPooledObject<>(connection);
  }

  @Override
  public void destroyObject(SchoolAccount account, PooledObject<Connection> pooled)
      throws SQLException {
    pooled.getObject().close();
  }

  /** One that rested longer is tried first: the database may have been away. */
  @Override
  public boolean validateObject(SchoolAccount account, PooledObject<Connection> pooled) {
    try {
      return pooled.getIdleDuration().compareTo(TRUSTED_FOR) < 0
          || pooled.getObject().isValid(ANSWER_WITHIN_SECONDS);
    } catch (SQLException invalid) {
      return false;
    }
  }

  @Override
  public void activateObject(SchoolAccount account, PooledObject<Connection> pooled) {
    // as it was given back
  }

  /** Nothing of one use may be left for the next. */
  @Override
  public void passivateObject(SchoolAccount account, PooledObject<Connection> pooled)
      throws SQLException {
    Connection connection = pooled.getObject();
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private String password(SchoolAccount account) {
    return vault.decrypt(
        Base64.getDecoder().decode(account.database().encryptedPassword()),
        SchoolAccount.vaultContext(account.schoolId()));
  }
}
