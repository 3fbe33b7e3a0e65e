package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a school's account may do, as the server tells the account itself. That is all it may do: a
 * right on another database, on the server or by way of a role would be among the further ones.
 *
 * @param tables by table of its own database
 * @param hasOthers whether it has any further right
 */
record AccountRights(Map<String, Set<String>> tables, boolean hasOthers) {

  /** An account that has just been made. */
  static final AccountRights NONE = new AccountRights(Map.of(), false);

  private static final Pattern ON_TABLE =
      Pattern.compile(
          "GRANT ([A-Z, ]+) ON (?:TABLE )?`([^`]+)`\\.`([^`]+)` TO (?!.* WITH GRANT OPTION).*");

  /** The right to sign in. */
  private static final Pattern NOTHING = Pattern.compile("GRANT USAGE ON \\*\\.\\* TO .*");

  AccountRights {
    tables = Map.copyOf(tables);
  }

  /** Those of the account a connection is signed in with. */
  static AccountRights of(Connection own, SchoolDatabaseAccess school) throws SQLException {
    List<String> grants = new ArrayList<>();
    try (Statement statement = own.createStatement();
        ResultSet rows = statement.executeQuery("show grants")) {
      while (rows.next()) {
        grants.add(rows.getString(1));
      }
    }
    return of(grants, school.database());
  }

  static AccountRights of(List<String> grants, String database) {
    Map<String, Set<String>> tables = new HashMap<>();
    boolean others = false;
    for (String grant : grants) {
      Matcher onTable = ON_TABLE.matcher(grant);
      if (onTable.matches() && onTable.group(2).equals(database)) {
        tables.put(onTable.group(3), rights(onTable.group(1)));
      } else {
        others |= !NOTHING.matcher(grant).matches();
      }
    }
    return new AccountRights(tables, others);
  }

  private static Set<String> rights(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
