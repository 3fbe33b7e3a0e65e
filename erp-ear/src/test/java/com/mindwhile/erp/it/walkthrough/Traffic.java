package com.mindwhile.erp.it.walkthrough;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was sent in the year: how much, and the examples of it. */
final class Traffic {

  private final AtomicLong requests = new AtomicLong();
  private final Map<String, Example> examples = new ConcurrentSkipListMap<>();

  void count() {
    requests.incrementAndGet();
  }

  /** Keeps an example; the first of a name counts. */
  void keep(Example example) {
    examples.putIfAbsent(example.name(), example);
  }

  long requests() {
    return requests.get();
  }

  /** The examples by their names. */
  Map<String, Example> examples() {
    return new TreeMap<>(examples);
  }
}
