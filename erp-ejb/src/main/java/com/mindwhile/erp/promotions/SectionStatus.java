package com.mindwhile.erp.promotions;

/** How far the promotion of a section is. */
public enum SectionStatus {
  /** Can be looked at and changed. */
  PLANNED,
  /** Its students are where they are to be. */
  DONE,
  /** Its students are back. */
  UNDONE
}
