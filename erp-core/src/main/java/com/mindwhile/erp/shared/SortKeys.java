package com.mindwhile.erp.shared;

import com.mindwhile.erp.shared.PageRequest.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The orders a list can have.
 *
 * @param paths for each property a caller can sort by, its JPQL path and, if nothing more is asked
 *     for, those that decide between equal values; chosen to follow an index
 * @param usual the property that counts when the caller names none
 * @param unique the path that decides between equal rows, so that pages neither repeat nor lose any
 */
public record SortKeys(Map<String, List<String>> paths, String usual, String unique) {

  public SortKeys {
    paths = Map.copyOf(paths);
  }

  /** The properties a caller can sort by. */
  public Set<String> properties() {
    return paths.keySet();
  }

  /** The {@code order by} clause, with a space before it. */
  public String orderBy(List<Order> sort) {
    List<Order> orders = sort.isEmpty() ? List.of(new Order(usual, false)) : sort;
    Map<String, Boolean> descending = new LinkedHashMap<>();
    for (Order order : orders) {
      descending.putIfAbsent(paths.get(order.property()).get(0), order.descending());
    }
    Order last = orders.get(orders.size() - 1);
    paths.get(last.property()).forEach(path -> descending.putIfAbsent(path, last.descending()));
    descending.putIfAbsent(unique, last.descending());
    return descending.entrySet().stream()
        .map(key -> key.getKey() + (key.getValue() ? " desc" : ""))
        .collect(Collectors.joining(", ", " order by ", ""));
  }
}
