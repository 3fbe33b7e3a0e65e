package com.mindwhile.erp.registry;

/**
 * Where a school's database is and how it is administered. Stays inside the core.
 *
 * @param server the server, with its administrative account
 * @param database the database's name
 * @param user the school's own account
 * @param encryptedPassword that account's password, as the vault returned it; null as long as the
 *     school was not given its database
 * @param schemaVersion the version last migrated to and verified; null if that never happened
 */
public record SchoolDatabaseAccess(
    long schoolId,
    ServerAccess server,
    String database,
    String user,
    byte[] encryptedPassword,
    String schemaVersion) {

  /** Whether what is there by these names was made for this school. */
  public boolean isAssigned() {
    return encryptedPassword != null;
  }

  /** Whether that is the version it was last found complete at. */
  public boolean isAt(String version) {
    return schemaVersion != null && schemaVersion.equals(version);
  }

  /**
   * A database server and its administrative account.
   *
   * @param tlsMode Connector/J's {@code sslMode}
   * @param encryptedPassword the account's password, as the vault returned it
   */
  public record ServerAccess(
      String name, String host, int port, String tlsMode, String user, byte[] encryptedPassword) {}
}
