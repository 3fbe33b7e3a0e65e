package com.mindwhile.erp.registry;

import com.mindwhile.erp.security.vault.CredentialVault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses the start without the vault's keys, or with a key set that lacks one with which a secret
 * in the registry was encrypted.
 */
@Singleton
@Startup
@DependsOn("RegistrySchemaCheck")
public class VaultKeyCheck {

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  @Inject private CredentialVault vault;

  @PostConstruct
  void requireKeysInUse() {
    try (Connection connection = registry.getConnection()) {
      vault.requireKeys(VaultKeysInUse.in(connection));
    } catch (SQLException unreadable) {
      throw new IllegalStateException("The keys in use could not be read", unreadable);
    }
  }
}
