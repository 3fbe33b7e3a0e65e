package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A MySQL or MariaDB server that holds schools' databases. */
@Entity
@Table(name = "database_servers")
public class DatabaseServer extends AuditedEntity {

  @Column(updatable = false)
  private String name;

  private String host;
  private int port;
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "tls_mode")
  private TlsMode tlsMode;

  @Column(name = "admin_user")
  private String adminUser;

  @NotAudited
  @Column(name = "admin_password")
  private byte[] adminPassword;

  @Column(name = "admin_password_key_id")
  private long adminPasswordKeyId;

  @Column(name = "connection_budget")
  private int connectionBudget;

  @Column(name = "school_limit")
  private int schoolLimit;

  @Column(name = "accepting_schools")
  private boolean acceptingSchools;

  protected DatabaseServer() {}

  DatabaseServer(AddDatabaseServer request, EncryptedSecret password) {
    name = request.name();
    host = request.host();
    port = request.port();
    region = request.region();
    tlsMode = request.tlsMode();
    adminUser = request.adminUser();
    adminPassword = password.ciphertext();
    adminPasswordKeyId = password.keyId();
    connectionBudget = request.connectionBudget();
    schoolLimit = request.schoolLimit();
    acceptingSchools = request.acceptingSchools();
  }

  /** Uses more or less of it. */
  void change(ChangeDatabaseServer request) {
    connectionBudget = request.connectionBudget();
    schoolLimit = request.schoolLimit();
    acceptingSchools = request.acceptingSchools();
  }

  /**
   * @throws ConflictException if it takes no further school
   */
  void requireRoom(long schools) {
    if (!acceptingSchools) {
      throw new ConflictException("The database server " + name + " accepts no schools");
    }
    if (schools >= schoolLimit) {
      throw new ConflictException(
          "The database server " + name + " has its limit of " + schoolLimit + " schools");
    }
  }

  boolean hasRoom(long schools) {
    return acceptingSchools && schools < schoolLimit;
  }

  String name() {
    return name;
  }

  /** What the control plane's API shows of it. */
  DatabaseServerView view(long schools) {
    return new DatabaseServerView(
        id(),
        version(),
        name,
        host,
        port,
        region,
        tlsMode,
        adminUser,
        connectionBudget,
        schoolLimit,
        acceptingSchools,
        schools);
  }

  SchoolDatabaseAccess.ServerAccess access() {
    return new SchoolDatabaseAccess.ServerAccess(
        name, host, port, tlsMode.name(), adminUser, adminPassword);
  }
}
