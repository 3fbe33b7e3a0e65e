package com.mindwhile.erp.migration;

import com.mindwhile.erp.migration.SchemaDifference.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables, columns, indexes and foreign keys of a database, in the words of its server. Two of
 * the same server can be compared; MySQL and MariaDB describe the same thing differently.
 *
 * @param parts by kind and name, what each is
 */
public record SchemaInventory(Map<Kind, Map<String, String>> parts) {

  /** That of the database the connection is in. Four queries. */
  static SchemaInventory of(Connection database) throws SQLException {
    return SchemaCatalog.read(database);
  }

  /**
   * In what this one is not like that of a fresh school: tables first, then columns, indexes and
   * foreign keys, each by name. Of a table that one of them lacks nothing further is said.
   */
  public List<SchemaDifference> differencesFrom(SchemaInventory fresh) {
    List<SchemaDifference> differences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Map<String, String> expected = fresh.of(kind);
      Map<String, String> found = of(kind);
      TreeSet<String> names = new TreeSet<>(expected.keySet());
      names.addAll(found.keySet());
      for (String name : names) {
        if ((kind == Kind.TABLE || haveTableOf(name, fresh))
            && !Objects.equals(expected.get(name), found.get(name))) {
          differences.add(new SchemaDifference(kind, name, expected.get(name), found.get(name)));
        }
      }
    }
    return List.copyOf(differences);
  }

  private boolean haveTableOf(String name, SchemaInventory other) {
    String table = name.substring(0, name.indexOf('.'));
    return of(Kind.TABLE).containsKey(table) && other.of(Kind.TABLE).containsKey(table);
  }

  private Map<String, String> of(Kind kind) {
    return parts.getOrDefault(kind, Map.of());
  }

  /** Gathers one. */
  static final class Builder {

    private final Map<Kind, Map<String, String>> parts = new EnumMap<>(Kind.class);

    /** Notes a table, however often. */
    Builder addTable(String name) {
      parts.computeIfAbsent(Kind.TABLE, first -> new TreeMap<>()).put(name, "");
      return this;
    }

    /** Notes a part; what is said of the same one before goes on with this. */
    Builder add(Kind kind, String name, String description) {
      parts
          .computeIfAbsent(kind, first -> new TreeMap<>())
          .merge(name, description, (before, more) -> before + ", " + more);
      return this;
    }

    SchemaInventory build() {
      return new SchemaInventory(parts);
    }
  }
}
