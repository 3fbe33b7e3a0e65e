package com.mindwhile.erp.registry;

import com.mindwhile.erp.registry.SchoolDatabaseAccess.ServerAccess;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The database a school has been given, and the account it is reached with. */
@Embeddable
class AssignedDatabase {

  @Column(name = "db_name")
  private String name;

  @Column(name = "db_user")
  private String account;

  @Column(name = "db_password")
  private byte[] password;

  @Column(name = "db_password_key_id")
  private Long passwordKeyId;

  @Column(name = "credential_version")
  private int credentialVersion;

  /** Names them, before either is made. */
  void assign(String database, String user, EncryptedSecret secret) {
    name = database;
    account = user;
    password = secret.ciphertext();
    passwordKeyId = secret.keyId();
    credentialVersion++;
  }

  /** Notes that they were removed; the names stay. */
  void withdraw() {
    password = null;
    passwordKeyId = null;
  }

  boolean isAssigned() {
    return password != null;
  }

  String name() {
    return name;
  }

  /** How it is reached to administer it, or will be by a name that is still planned. */
  SchoolDatabaseAccess access(
      long schoolId, ServerAccess server, String planned, String schemaVersion) {
    return new SchoolDatabaseAccess(
        schoolId,
        server,
        isAssigned() ? name : planned,
        isAssigned() ? account : planned,
        password,
        schemaVersion);
  }
}
