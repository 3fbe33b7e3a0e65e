package com.mindwhile.erp.students;

import java.time.LocalDate;
import java.util.Set;

/**
 * That students have no place in a section any more. Fired in the transaction that ends it, so that
 * what goes with the place ends in it as well.
 *
 * @param sectionId null for every section: they have left the school
 * @param day the first day without the place
 */
public record PlaceEnded(Set<Long> studentIds, Long sectionId, LocalDate day) {

  /** Copies the set. */
  public PlaceEnded {
    studentIds = Set.copyOf(studentIds);
  }
}
