package com.mindwhile.erp.promotions;

/**
 * A section students go to.
 *
 * @param seats how many its room has; null if it has no room, or nobody counted
 * @param taken how many students are or will be in it without those who are still to be promoted
 * @param coming how many are still to be promoted to it
 */
public record PromotionSeats(
    long sectionId, String gradeLevel, String sectionName, Integer seats, long taken, long coming) {

  /** Whether there are not enough seats. */
  boolean isShort() {
    return seats != null && taken + coming > seats;
  }

  /** What is wrong if they are not enough. */
  String shortage() {
    return "%s %s has %d seats and would have %d students"
        .formatted(gradeLevel, sectionName, seats, taken + coming);
  }
}
