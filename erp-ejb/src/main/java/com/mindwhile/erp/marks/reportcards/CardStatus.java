package com.mindwhile.erp.marks.reportcards;

/** Who sees a report card. */
public enum CardStatus {
  /** Those who make it. */
  DRAFT,
  /** The student and the parents as well. */
  PUBLISHED
}
