package com.mindwhile.erp.tenancy;

import java.util.Locale;

/** Where a database server listens. Names of hosts are the same in upper and lower case. */
record ServerAddress(String host, int port) {

  ServerAddress {
    host = host.toLowerCase(Locale.ROOT);
  }

  static ServerAddress of(DatabaseLocation database) {
    return new ServerAddress(database.host(), database.port());
  }
}
