package com.mindwhile.erp.it.statements;

import com.mindwhile.erp.it.harness.Database;
import java.util.List;
import java.util.Locale;

/** What one account asks its database, by the server's general log. */
public final class AskedQueries {

  private final Database database;
  private final String account;

  /** Of the account with that name. */
  public AskedQueries(Database database, String account) {
    this.database = database;
    this.account = account;
  }

  /** Of a school's own account. */
  public static AskedQueries ofSchool(Database database, long id) {
    return new AskedQueries(
        database, database.value("select db_user from master_registry.schools where id = ?", id));
  }

  /** Starts the log; it slows everything down. */
  public void listen() {
    database.execute("set global log_output = 'TABLE'", "set global general_log = 1");
  }

  /** Ends the log. */
  public void close() {
    database.execute("set global general_log = 0", "truncate table mysql.general_log");
  }

  /** The queries sent while something was done, with their values. */
  public List<String> during(Runnable action) {
    return statementsDuring(action).stream().filter(AskedQueries::isQuery).toList();
  }

  /** All that was sent while something was done, with the values. */
  public List<String> statementsDuring(Runnable action) {
    database.execute("truncate table mysql.general_log");
    action.run();
    return database.column(
        "select "
            + Database.LOGGED_STATEMENT
            + " from mysql.general_log where command_type in ('Query', 'Execute')"
            + " and user_host like ? order by event_time",
        account + "[%");
  }

  private static boolean isQuery(String sql) {
    String start = sql.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("select") || start.startsWith("with");
  }
}
