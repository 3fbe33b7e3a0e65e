package com.mindwhile.erp.shared;

import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of a query must satisfy, in JPQL, with the parameters it names. The texts are the
 * program's own; whatever a caller sent travels as a parameter.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds a condition without a parameter. */
  public Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition that names one parameter; nothing when there is no value for it. */
  public Conditions and(String condition, String parameter, Object value) {
    return value == null ? this : and(condition).with(parameter, value);
  }

  /** Gives a parameter its value. */
  public Conditions with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /**
   * Asks that {@code path} be among the ids of at least one of the subselects; of none when there
   * are none. Several are united in a derived table, which the database works out once from their
   * indexes; joined by {@code or} they would be tried on every row.
   *
   * @param subselects each of the form {@code select … as id from …}
   */
  public Conditions andInAny(String path, List<String> subselects) {
    return and(inAny(path, subselects));
  }

  /** The condition of {@link #andInAny} as a text. */
  public static String inAny(String path, List<String> subselects) {
    return switch (subselects.size()) {
      case 0 -> "1 = 0";
      case 1 -> path + " in (" + subselects.get(0) + ")";
      default ->
          path + " in (select found.id from (" + String.join(" union ", subselects) + ") found)";
    };
  }

  /** Whether a condition holds, as an expression to select; true without one. */
  public static String truth(Optional<String> condition) {
    return condition.map("case when %s then true else false end"::formatted).orElse("true");
  }

  /** The pattern of {@code like … escape '!'} for texts that begin with this one. */
  public static String prefix(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** The {@code where} clause, with a space before it; empty without conditions. */
  public String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The value of a parameter; null if it has none. */
  Object value(String parameter) {
    return parameters.get(parameter);
  }

  /** The query with those of the parameters that it names. */
  public <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    for (Parameter<?> parameter : query.getParameters()) {
      query.setParameter(parameter.getName(), parameters.get(parameter.getName()));
    }
    return query;
  }
}
