package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.security.vault.CredentialVault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The JTA connection pool of each school in use, made when the school is first needed. */
@ApplicationScoped
public class SchoolDataSources {

  private final Map<Long, Pool> pools = new ConcurrentHashMap<>();

  @Inject private ConnectionPools server;
  @Inject private CredentialVault vault;

  private record Pool(DatabaseLocation database, DataSource dataSource) {}

  /** The school's pool. It is made anew when the database moved or the password changed. */
  public DataSource of(School school) {
    Pool pool = pools.get(school.id());
    if (pool == null || !pool.database().equals(school.database())) {
      pool = pools.compute(school.id(), (id, present) -> open(school, present));
    }
    return pool.dataSource();
  }

  /** Closes the school's pool on this node. */
  public void drop(long schoolId) {
    pools.computeIfPresent(
        schoolId,
        (id, present) -> {
          server.delete(id);
          return null;
        });
  }

  /** How many schools have a pool on this node. */
  public int open() {
    return pools.size();
  }

  /** Decrypts the password of the school's account, for {@link SchoolDatabaseSource} alone. */
  String password(long schoolId) {
    Pool pool = pools.get(schoolId);
    if (pool == null) {
      throw new IllegalStateException("School " + schoolId + " has no pool on this node");
    }
    byte[] encrypted = Base64.getDecoder().decode(pool.database().encryptedPassword());
    return vault.decrypt(encrypted, vaultContext(schoolId));
  }

  /** What a school's database password is bound to in the vault. */
  public static String vaultContext(long schoolId) {
    return "school:" + schoolId;
  }

  private Pool open(School school, Pool present) {
    if (present != null && present.database().equals(school.database())) {
      return present;
    }
    if (school.database() == null) {
      throw new IllegalStateException("School " + school.id() + " has no database yet");
    }
    return new Pool(school.database(), server.create(school.id(), school.database()));
  }

  @PreDestroy
  void dropAll() {
    pools.keySet().forEach(this::drop);
  }
}
