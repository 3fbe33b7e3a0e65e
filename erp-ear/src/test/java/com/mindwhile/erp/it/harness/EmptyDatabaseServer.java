package com.mindwhile.erp.it.harness;

import com.mindwhile.erp.launcher.DatabaseServer;

/** Removes what an earlier run left on a database server that outlives the tests. */
final class EmptyDatabaseServer {

  private EmptyDatabaseServer() {}

  static void empty(DatabaseServer server) {
    Database database = new Database(server);
    for (String name :
        database.column(
            "select schema_name from information_schema.schemata where schema_name in"
                + " ('master_registry', 'erp_batch') or schema_name like 'school\\_%'")) {
      database.execute("drop database `" + name + "`");
    }
    for (String account :
        database.column(
            "select concat(quote(user), '@', quote(host)) from mysql.user"
                + " where user like 'erp\\_%' or user like 'school\\_%'")) {
      database.execute("drop user " + account);
    }
  }
}
