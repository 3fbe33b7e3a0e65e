package com.mindwhile.erp.shared;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many rows of a table in one statement, past the entities: where the database makes the keys,
 * Hibernate sends a statement for each row.
 */
public final class MultiRowInsert {

  private final String insert;
  private final String row;
  private final int columns;
  private final List<Object> values = new ArrayList<>();
  private String otherwise = "";

  /** Into those columns of a table. */
  public MultiRowInsert(String table, String... columns) {
    this.insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
    this.row = "(" + "?, ".repeat(columns.length - 1) + "?)";
    this.columns = columns.length;
  }

  /** What of a row that is there already takes its new value. */
  public MultiRowInsert orUpdate(String... updated) {
    List<String> assignments = new ArrayList<>();
    for (String column : updated) {
      assignments.add(column + " = values(" + column + ")");
    }
    otherwise = " on duplicate key update " + String.join(", ", assignments);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param row its values in the order of the columns; an {@link Instant} is written in UTC
   * @throws IllegalArgumentException if they are not as many as the columns
   */
  public MultiRowInsert row(Object... row) {
    if (row.length != columns) {
      throw new IllegalArgumentException(row.length + " values for " + columns + " columns");
    }
    values.addAll(Arrays.asList(row));
    return this;
  }

  /** Writes the rows, after what is pending in the persistence context; without any, nothing. */
  public void execute(EntityManager database) {
    if (values.isEmpty()) {
      return;
    }
    new PlainStatement(sql(), values).execute(database);
  }

  private String sql() {
    int rows = values.size() / columns;
    return insert + (row + ", ").repeat(rows - 1) + row + otherwise;
  }
}
