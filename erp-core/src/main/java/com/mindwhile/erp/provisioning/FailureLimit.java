package com.mindwhile.erp.provisioning;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the failures of workers, up to where no further school is to be begun. */
final class FailureLimit {

  private final int most;
  private final AtomicInteger failures;

  /**
   * @param most how many failures stop nothing; null if none does
   * @param before how many there were already
   */
  FailureLimit(Integer most, int before) {
    this.most = most == null ? Integer.MAX_VALUE : most;
    this.failures = new AtomicInteger(before);
  }

  void count() {
    failures.incrementAndGet();
  }

  boolean isExceeded() {
    return failures.get() > most;
  }
}
