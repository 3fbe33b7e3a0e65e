package com.mindwhile.erp.shared;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/**
 * A statement that writes past the entities, on the connection of the persistence context and after
 * what is pending in it.
 */
public final class PlainStatement {

  private final String sql;
  private final List<?> values;

  /**
   * A statement.
   *
   * @param sql with a question mark for each value
   * @param values what stands in their place; an {@link Instant} is written in UTC
   */
  public PlainStatement(String sql, List<?> values) {
    this.sql = sql;
    this.values = values;
  }

  /** Executes it. Returns how many rows were found to write. */
  public int execute(EntityManager database) {
    return work(
        database,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return bind(statement).executeUpdate();
          }
        });
  }

  /** Executes it. Returns the key of the row it made or found; empty if there is none. */
  public OptionalLong executeForKey(EntityManager database) {
    return work(
        database,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            return bind(statement).executeUpdate() == 0 ? OptionalLong.empty() : key(statement);
          }
        });
  }

  private static <T> T work(EntityManager database, ReturningWork<T> work) {
    database.flush();
    return database.unwrap(Session.class).doReturningWork(work);
  }

  private PreparedStatement bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(statement, i + 1, values.get(i));
    }
    return statement;
  }

  /** Of an object whose type it is not told the driver looks that up, value by value. */
  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof String text) {
      statement.setString(place, text);
    } else if (value instanceof Instant at) {
      statement.setObject(place, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    } else {
      statement.setObject(place, value);
    }
  }

  private static OptionalLong key(PreparedStatement statement) throws SQLException {
    try (ResultSet key = statement.getGeneratedKeys()) {
      key.next();
      return OptionalLong.of(key.getLong(1));
    }
  }
}
