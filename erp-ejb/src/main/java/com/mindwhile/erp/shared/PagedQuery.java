package com.mindwhile.erp.shared;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * A list: one query for the rows of a page, one for how many there are.
 *
 * @param row what a row becomes
 * @param select the {@code select} clause
 * @param from the {@code from} clause, with the rows that are counted
 * @param joins what adds columns to them and never rows; the count goes without
 * @param keys the orders it can have
 */
public record PagedQuery<T>(Class<T> row, String select, String from, String joins, SortKeys keys) {

  /** One page of the rows that satisfy the conditions. */
  public Page<T> page(EntityManager database, Conditions where, PageRequest request) {
    List<T> items =
        where
            .applyTo(
                database.createQuery(
                    select + from + joins + where.where() + keys.orderBy(request.sort()), row))
            .setFirstResult(request.offset())
            .setMaxResults(request.size())
            .getResultList();
    return new Page<>(
        items, request.page(), request.size(), total(database, where, request, items.size()));
  }

  /** The first of the rows that satisfy the conditions. */
  public Optional<T> one(EntityManager database, Conditions where) {
    return where
        .applyTo(database.createQuery(select + from + joins + where.where(), row))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private long total(EntityManager database, Conditions where, PageRequest request, int found) {
    if (found < request.size() && (found > 0 || request.page() == 1)) {
      return (long) request.offset() + found;
    }
    return where
        .applyTo(database.createQuery("select count(*) " + from + where.where(), Long.class))
        .getSingleResult();
  }
}
