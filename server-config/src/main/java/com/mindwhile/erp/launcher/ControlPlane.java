package com.mindwhile.erp.launcher;

import com.mindwhile.erp.migration.RegistryMigrator;
import com.mindwhile.erp.registry.VaultKeysInUse;
import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * The rows of {@code master_registry} without which nobody can sign in and no school can be made:
 * written by an operator on the machine, before the system runs.
 */
public final class ControlPlane {

  private static final String BY = "erpctl";

  private final DatabaseServer server;
  private final Secrets secrets;

  /**
   * The control plane on that server.
   *
   * @param server the server of its databases; the administrator's account only reads
   * @param secrets the passwords an {@link Installation} made
   */
  public ControlPlane(DatabaseServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /**
   * Brings the control plane's tables to this release.
   *
   * @return the version they have now
   */
  public String migrate() {
    DatabaseAccount account = DatabaseAccount.MIGRATOR;
    MysqlDataSource tables = new MysqlDataSource();
    tables.setUrl(server.url(account.database()));
    tables.setUser(account.user());
    tables.setPassword(secrets.get(account.user()));
    return new RegistryMigrator(tables).migrate();
  }

  /**
   * The ids of the vault's keys with which its secrets were encrypted; none as long as it is not
   * installed.
   */
  public Set<Long> keysInUse() throws SQLException {
    String database = DatabaseAccount.REGISTRY.database();
    try (Connection connection = server.connect()) {
      String find = "select 1 from information_schema.schemata where schema_name = ?";
      return has(connection, find, database) ? keysInUse(database) : Set.of();
    }
  }

  private Set<Long> keysInUse(String database) throws SQLException {
    try (Connection registry = server.connect(database, server.user(), server.password())) {
      return VaultKeysInUse.in(registry);
    }
  }

  /**
   * Makes a database server known to the system, or changes what is known of it.
   *
   * @param name what operators call it
   * @param located where it listens, how to connect, and the account that makes schools' databases
   * @param keySet the vault's keys, which encrypt that account's password
   */
  public void registerDatabaseServer(String name, DatabaseServer located, Path keySet)
      throws SQLException {
    EncryptedSecret password =
        new CredentialVault(keySet).encrypt(located.password(), "database-server:" + name);
    try (Connection registry = registry()) {
      execute(
          registry,
          """
          insert into database_servers
            (name, host, port, tls_mode, admin_user, admin_password, admin_password_key_id,
             created_at, created_by, updated_at, updated_by)
          values (?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), ?, utc_timestamp(6), ?)
          on duplicate key update host = values(host), port = values(port),
            tls_mode = values(tls_mode), admin_user = values(admin_user),
            admin_password = values(admin_password),
            admin_password_key_id = values(admin_password_key_id), version = version + 1,
            updated_at = values(updated_at), updated_by = values(updated_by)
          """,
          name,
          located.host(),
          located.port(),
          located.tlsMode(),
          located.user(),
          password.ciphertext(),
          password.keyId(),
          BY,
          BY);
    }
  }

  /**
   * Makes a super admin, unless there is one with that address.
   *
   * @param email what they sign in with
   * @return whether there was none
   */
  public boolean createSuperAdmin(String email, String password) throws SQLException {
    String address = email.strip().toLowerCase(Locale.ROOT);
    try (Connection registry = registry()) {
      registry.setAutoCommit(false);
      if (has(registry, "select 1 from super_admins where email = ?", address)) {
        return false;
      }
      execute(
          registry,
          """
          insert into super_admins
            (email, password_hash, created_at, created_by, updated_at, updated_by)
          values (?, ?, utc_timestamp(6), ?, utc_timestamp(6), ?)
          """,
          address,
          new PasswordHasher().hash(password),
          BY,
          BY);
      execute(
          registry,
          """
          insert into platform_audit (at, actor, action, entity, entity_id)
          select utc_timestamp(6), ?, 'super_admins.create', 'super_admins', id
          from super_admins where email = ?
          """,
          BY,
          address);
      registry.commit();
      return true;
    }
  }

  private static void execute(Connection registry, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = registry.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static boolean has(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection registry() throws SQLException {
    DatabaseAccount account = DatabaseAccount.REGISTRY;
    return server.connect(account.database(), account.user(), secrets.get(account.user()));
  }
}
