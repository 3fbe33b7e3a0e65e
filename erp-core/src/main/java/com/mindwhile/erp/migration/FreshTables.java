package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of a fresh school, and the scripts that make them. They can be kept. */
public final class FreshTables {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

  private final List<Script> scripts;
  private final TableDefinitions tables;

  FreshTables(List<Script> scripts, TableDefinitions tables) {
    this.scripts = List.copyOf(scripts);
    this.tables = tables;
  }

  /**
   * Whether the database the connection is in has just these tables, to the last word its server
   * says of them. One round trip; the connection has to take several statements at a time.
   *
   * @throws MigrationFailedException if it cannot be read
   */
  public boolean areThoseOf(Connection database) {
    try {
      return tables.areThoseOf(database);
    } catch (SQLException unreadable) {
      throw new MigrationFailedException("The schema could not be read", unreadable);
    }
  }

  /** Whether these scripts make them, and no others. */
  boolean areMadeBy(List<Script> others) {
    return scripts.equals(others);
  }

  /** Whether these scripts go on from them. */
  boolean leadTo(List<Script> others) {
    return others.size() > scripts.size() && scripts.equals(others.subList(0, scripts.size()));
  }

  /**
   * Those there are after further scripts. These run on the tables they mention alone: a script
   * that needs more fails here. What comes out is what a fresh school has, unless a script changes
   * tables it does not mention; so a school that has just these tables is like a fresh one, while
   * of another one nothing is said.
   *
   * @param all the scripts from the first one on, which {@linkplain #leadTo these lead to}
   */
  FreshTables goneOn(Connection empty, List<Script> all) throws SQLException {
    List<Script> further = all.subList(scripts.size(), all.size());
    Set<String> mentioned = mentionedIn(further);
    try (Statement statement = empty.createStatement()) {
      // what a table refers to need not be there
      statement.execute("set foreign_key_checks = 0");
      for (String table : mentioned) {
        statement.execute(tables.byTable().get(table));
      }
    }
    ScriptRun.run(empty, further, SchemaHistory.of(empty));
    return new FreshTables(all, tables.with(mentioned, TableDefinitions.of(empty)));
  }

  private Set<String> mentionedIn(List<Script> further) {
    Set<String> words =
        further.stream()
            .flatMap(script -> script.statements().stream())
            .flatMap(statement -> BETWEEN_WORDS.splitAsStream(statement.sql()))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return tables.byTable().keySet().stream()
        .filter(table -> words.contains(table.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
