package com.mindwhile.erp.promotions;

/**
 * A section and where it stands.
 *
 * @param position of its grade level
 */
record Place(long sectionId, String name, long gradeLevelId, String gradeLevel, int position) {

  /** The section as people call it. */
  @Override
  public String toString() {
    return gradeLevel + " " + name;
  }
}
