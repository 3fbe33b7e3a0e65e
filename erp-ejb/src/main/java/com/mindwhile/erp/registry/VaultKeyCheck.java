package com.mindwhile.erp.registry;

import com.mindwhile.erp.security.vault.CredentialVault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Refuses the start without the vault's keys, or with a key set that lacks one with which a secret
 * in the registry was encrypted.
 */
@Singleton
@Startup
@DependsOn("RegistrySchemaCheck")
public class VaultKeyCheck {

  private static final String KEYS_IN_USE =
      """
      select admin_password_key_id from database_servers
      union select db_password_key_id from schools where db_password_key_id is not null
      union select private_jwk_key_id from signing_keys
      union select secret_key_id from super_admin_second_factors
      """;

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  @Inject private CredentialVault vault;

  @PostConstruct
  void requireKeysInUse() {
    vault.requireKeys(keysInUse());
  }

  private Set<Long> keysInUse() {
    Set<Long> keys = new HashSet<>();
    try (Connection connection = registry.getConnection();
        PreparedStatement query = connection.prepareStatement(KEYS_IN_USE);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
      return keys;
    } catch (SQLException unreadable) {
      throw new IllegalStateException("The keys in use could not be read", unreadable);
    }
  }
}
