package com.mindwhile.erp.fees;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long something has been due. */
public enum AgeingBucket {
  /** Due today or later. */
  NOT_DUE(0),
  DAYS_1_TO_30(30),
  DAYS_31_TO_60(60),
  DAYS_61_TO_90(90),
  OVER_90_DAYS(Long.MAX_VALUE);

  private final long lastDay;

  AgeingBucket(long lastDay) {
    this.lastDay = lastDay;
  }

  /** That of what was due on a day. */
  static AgeingBucket of(LocalDate dueOn, LocalDate today) {
    long days = ChronoUnit.DAYS.between(dueOn, today);
    for (AgeingBucket bucket : values()) {
      if (days <= bucket.lastDay) {
        return bucket;
      }
    }
    throw new IllegalStateException("No bucket takes " + days + " days");
  }
}
