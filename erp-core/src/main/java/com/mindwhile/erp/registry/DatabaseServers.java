package com.mindwhile.erp.registry;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The servers that hold schools' databases. */
@Stateless
public class DatabaseServers {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private DatabaseServerRows rows;
  @Inject private CredentialVault vault;

  /** All of them, by name. */
  public List<DatabaseServerView> list() {
    Map<Long, Long> schools = rows.schools();
    return rows.all().stream()
        .map(server -> server.view(schools.getOrDefault(server.id(), 0L)))
        .toList();
  }

  /** One of them. */
  public DatabaseServerView get(long id) {
    DatabaseServer server = existing(id);
    return server.view(rows.schoolsOn(server));
  }

  /** How one of them is administered. */
  public SchoolDatabaseAccess.ServerAccess access(long id) {
    return existing(id).access();
  }

  /** Adds one. @throws ConflictException if there is one of that name */
  public DatabaseServerView add(AddDatabaseServer request) {
    if (rows.byName(request.name()) != null) {
      throw new ConflictException("There is a database server of that name");
    }
    DatabaseServer server =
        new DatabaseServer(
            request, vault.encrypt(request.adminPassword(), vaultContext(request.name())));
    registry.persist(server);
    registry.flush();
    return server.view(0);
  }

  /**
   * Changes how much of one is used. Nodes keep to another budget within a few seconds.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.StaleVersionException if it is no longer the present one
   */
  public DatabaseServerView update(long id, int version, ChangeDatabaseServer request) {
    DatabaseServer server = existing(id);
    server.requireVersion(version);
    server.change(request);
    registry.flush();
    return server.view(rows.schoolsOn(server));
  }

  private DatabaseServer existing(long id) {
    DatabaseServer server = registry.find(DatabaseServer.class, id);
    if (server == null) {
      throw new NotFoundException("The database server");
    }
    return server;
  }

  /** What a server's administrative password is bound to in the vault. */
  public static String vaultContext(String serverName) {
    return "database-server:" + serverName;
  }
}
