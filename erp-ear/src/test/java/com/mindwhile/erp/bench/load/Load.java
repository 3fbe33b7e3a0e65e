package com.mindwhile.erp.bench.load;

import java.time.Duration;

/**
 * How a target is loaded.
 *
 * @param kind what is requested
 * @param connections how many requests are under way at most, each school chosen at random
 * @param duration for how long
 * @param pause how long each connection rests between an answer and its next request, on average
 *     (exponentially distributed)
 */
public record Load(Kind kind, int connections, Duration duration, Duration pause) {

  /** As much as the connections can do. */
  public Load(Kind kind, int connections, Duration duration) {
    this(kind, connections, duration, Duration.ZERO);
  }

  /** The requests that are compared, and those whose growth is measured. */
  public enum Kind {
    /** {@code GET /students/{id}} of a random student. */
    GET,
    /** {@code GET /students?page=} of a random page of 20. */
    LIST,
    /** {@code POST /students} of a new student. */
    POST,
    /** {@code GET /students?page=} of one of the first ten pages. */
    FIRST_PAGES,
    /** {@code GET /students?q=} with the number of a random student. */
    SEARCH,
    /** {@code GET /students?sectionId=} of a random section of 40. */
    SECTION
  }
}
