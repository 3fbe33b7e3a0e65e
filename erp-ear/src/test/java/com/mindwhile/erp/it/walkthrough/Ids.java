package com.mindwhile.erp.it.walkthrough;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Under which ids the school knows what the plan only numbers. */
final class Ids {

  private final Map<String, Long> ids = new ConcurrentHashMap<>();

  void put(long id, String kind, int... numbers) {
    ids.put(key(kind, numbers), id);
  }

  /**
   * The id.
   *
   * @throws IllegalStateException if there is none
   */
  long get(String kind, int... numbers) {
    Long id = ids.get(key(kind, numbers));
    if (id == null) {
      throw new IllegalStateException("No " + key(kind, numbers));
    }
    return id;
  }

  /** The id of a student. */
  long of(Pupil pupil) {
    return get("student", pupil.number());
  }

  private static String key(String kind, int... numbers) {
    return kind + Arrays.toString(numbers);
  }
}
