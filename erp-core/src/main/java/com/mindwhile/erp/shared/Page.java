package com.mindwhile.erp.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the order asked for
 * @param page its number, from 1
 * @param size how many rows a page holds at most
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** One page of a list that is all in memory. */
  public static <T> Page<T> of(List<T> all, PageRequest request) {
    List<T> items = all.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(items, request.page(), request.size(), all.size());
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), page, size, total);
  }
}
