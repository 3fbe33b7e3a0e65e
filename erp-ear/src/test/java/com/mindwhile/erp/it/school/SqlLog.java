package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.TestSchool;
import java.util.List;
import java.util.Locale;

/**
 * What a school's database account asks the database server, as the server's own log has it.
 * Nothing else may use the log meanwhile.
 */
record SqlLog(Database database, TestSchool school) {

  /** The statements that a call causes, in order. */
  List<String> during(Runnable call) {
    database.execute(
        "set global log_output = 'TABLE'",
        "truncate table mysql.general_log",
        "set global general_log = 1");
    try {
      call.run();
    } finally {
      database.execute("set global general_log = 0");
    }
    return database
        .column(
            "select convert(argument using utf8mb4) from mysql.general_log"
                + " where command_type in ('Query', 'Execute')"
                + " and user_host like concat(?, '[%') order by event_time",
            account())
        .stream()
        .filter(SqlLog::isStatement)
        .toList();
  }

  /** Without those that only begin and end transactions. */
  private static boolean isStatement(String sql) {
    String verb = sql.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    return List.of("select", "insert", "update", "delete", "with").contains(verb)
        && !sql.contains("@@");
  }

  private String account() {
    return database.value("select db_user from master_registry.schools where id = ?", school.id());
  }
}
