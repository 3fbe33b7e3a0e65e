package com.mindwhile.erp.tenancy;

/** Where a database server listens. */
record ServerAddress(String host, int port) {

  static ServerAddress of(DatabaseLocation database) {
    return new ServerAddress(database.host(), database.port());
  }
}
