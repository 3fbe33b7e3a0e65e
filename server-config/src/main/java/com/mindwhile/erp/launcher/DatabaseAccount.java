package com.mindwhile.erp.launcher;

/** The accounts an installation makes on a database server; none of them is its administrator. */
public enum DatabaseAccount {
  /** What the running system reads and writes the control plane's tables with: no DDL. */
  REGISTRY("erp_registry", "master_registry"),
  /** Jakarta Batch's own tables, which it makes itself. */
  BATCH("erp_batch", "erp_batch"),
  /** Changes the control plane's tables when a new release is installed. */
  MIGRATOR("erp_migrator", "master_registry"),
  /** Makes and removes the databases and accounts of schools. */
  PROVISIONER("erp_provisioner", "");

  private final String user;
  private final String database;

  DatabaseAccount(String user, String database) {
    this.user = user;
    this.database = database;
  }

  /** Its name on the server, and the name of its password among the {@link Secrets}. */
  public String user() {
    return user;
  }

  /** The database it works on; empty for the provisioner, which has those of the schools. */
  public String database() {
    return database;
  }

  /** The same server for this account, with its password from {@code secrets}. */
  public DatabaseServer on(DatabaseServer server, Secrets secrets) {
    return new DatabaseServer(
        server.host(), server.port(), user, secrets.get(user), server.tlsMode());
  }
}
