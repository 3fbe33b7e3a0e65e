package com.mindwhile.erp.bench.load;

import java.time.Duration;

/**
 * How a target is loaded.
 *
 * @param kind what is requested
 * @param connections how many requests are under way at once, each school chosen at random
 * @param duration for how long
 */
public record Load(Kind kind, int connections, Duration duration) {

  /** The three requests that are compared. */
  public enum Kind {
    /** {@code GET /students/{id}} of a random student. */
    GET,
    /** {@code GET /students?page=} of a random page of 20. */
    LIST,
    /** {@code POST /students} of a new student. */
    POST
  }
}
