package com.mindwhile.erp.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list: one query for the rows of a page, one for how many there are.
 *
 * @param row what a row becomes
 * @param select what is selected
 * @param from what is listed: an entity, its alias and what narrows it
 * @param joins what adds columns to a row, and neither adds rows nor takes any, for a list {@code
 *     from} one entity alone; the page is found first, by an index as a rule, and only its rows are
 *     joined. An order that names what is joined has the page found with the joins up to that one.
 *     Empty if there is nothing to add
 * @param keys the orders it can have
 */
public record PagedQuery<T>(Class<T> row, String select, String from, String joins, SortKeys keys) {

  private static final Pattern ONE_ENTITY = Pattern.compile("\\w+ \\w+");
  private static final Pattern JOIN = Pattern.compile("\\bjoin \\w+ (\\w+) on ");
  private static final Pattern NEXT_JOIN = Pattern.compile("(?= left join | join )");

  /**
   * A list.
   *
   * @throws IllegalArgumentException if there are joins and {@code from} has some of its own: the
   *     rows of a page are found again by {@code from}, which takes one entity for that
   */
  public PagedQuery {
    if (!joins.isEmpty() && !ONE_ENTITY.matcher(from).matches()) {
      throw new IllegalArgumentException("Joins go with one entity, not with: " + from);
    }
  }

  /** One page of the rows that satisfy the conditions. */
  public Page<T> page(EntityManager database, Conditions where, PageRequest request) {
    String order = keys.orderBy(request.sort());
    List<T> items =
        (joins.isEmpty()
                ? direct(database, where, request, order)
                : pageFirst(database, where, request, order))
            .getResultList();
    return new Page<>(
        items, request.page(), request.size(), total(database, where, request, items.size()));
  }

  /** The first of the rows that satisfy the conditions. */
  public Optional<T> one(EntityManager database, Conditions where) {
    return where
        .applyTo(
            database.createQuery("select " + select + " from " + from + joins + where.where(), row))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<T> direct(
      EntityManager database, Conditions where, PageRequest request, String order) {
    String query = "select " + select + " from " + from + where.where() + order;
    return where
        .applyTo(database.createQuery(query, row))
        .setFirstResult(request.offset())
        .setMaxResults(request.size());
  }

  private TypedQuery<T> pageFirst(
      EntityManager database, Conditions where, PageRequest request, String order) {
    String query =
        ("select %s from (select %s as id from %s%s%s limit :pageSize offset :pageOffset) page"
                + " join %s on %s = page.id%s%s")
            .formatted(
                select,
                keys.unique(),
                from + joinsOf(order),
                where.where(),
                order,
                from,
                keys.unique(),
                joins,
                order);
    where.with("pageSize", request.size()).with("pageOffset", request.offset());
    return where.applyTo(database.createQuery(query, row));
  }

  /** The first of the joins, up to the last that an order names. */
  String joinsOf(String order) {
    StringBuilder read = new StringBuilder();
    int needed = 0;
    for (String join : NEXT_JOIN.split(joins)) {
      read.append(join);
      Matcher alias = JOIN.matcher(join);
      if (alias.find() && order.contains(" " + alias.group(1) + ".")) {
        needed = read.length();
      }
    }
    return joins.substring(0, needed);
  }

  private long total(EntityManager database, Conditions where, PageRequest request, int found) {
    if (found < request.size() && (found > 0 || request.page() == 1)) {
      return (long) request.offset() + found;
    }
    return where
        .applyTo(database.createQuery("select count(*) from " + from + where.where(), Long.class))
        .getSingleResult();
  }
}
