package com.mindwhile.erp.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which page of a list is wanted.
 *
 * @param page its number, from 1
 * @param size rows a page, 1 to {@value #MAX_SIZE}
 * @param sort in which order; empty means the list's own
 */
public record PageRequest(int page, int size, List<Order> sort) {

  /** As many rows a page as a caller can ask for. */
  public static final int MAX_SIZE = 100;

  /** Rows a page when the caller does not say. */
  public static final int DEFAULT_SIZE = 20;

  /**
   * The highest row number a page may begin at: beyond it a filter is the way, not a page number.
   */
  public static final int MAX_OFFSET = 10_000_000;

  /** One sort key. */
  public record Order(String property, boolean descending) {}

  public PageRequest {
    sort = List.copyOf(sort);
    if (page < 1 || (long) (page - 1) * size > MAX_OFFSET) {
      throw invalid("page", "RANGE", "must be 1 or more and within the list");
    }
    if (size < 1 || size > MAX_SIZE) {
      throw invalid("size", "RANGE", "must be between 1 and " + MAX_SIZE);
    }
  }

  /**
   * Reads {@code sort=lastName,-id}.
   *
   * @param sortable the properties the list can be sorted by
   * @throws InvalidInputException for another property or one named twice
   */
  public static PageRequest of(int page, int size, String sort, Set<String> sortable) {
    List<Order> orders = new ArrayList<>();
    if (sort != null && !sort.isBlank()) {
      for (String key : sort.split(",", -1)) {
        boolean descending = key.startsWith("-");
        String property = descending ? key.substring(1) : key;
        if (!sortable.contains(property)
            || orders.stream().anyMatch(order -> order.property().equals(property))) {
          throw invalid(
              "sort", "UNKNOWN_PROPERTY", "must name, once each, some of: " + sorted(sortable));
        }
        orders.add(new Order(property, descending));
      }
    }
    return new PageRequest(page, size, orders);
  }

  /** The same in this order, unless the caller asked for one. */
  public PageRequest usually(Order order) {
    return sort.isEmpty() ? new PageRequest(page, size, List.of(order)) : this;
  }

  /** The number of rows before this page. */
  public int offset() {
    return (page - 1) * size;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  private static InvalidInputException invalid(String field, String code, String message) {
    return new InvalidInputException(new FieldViolation(field, code, message));
  }
}
