package com.mindwhile.erp.provisioning;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the failures of workers, up to where no further school is to be begun. */
final class FailureLimit {

  private final int most;
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param most how many failures stop nothing
   */
  FailureLimit(int most) {
    this.most = most;
  }

  void count() {
    failures.incrementAndGet();
  }

  boolean isExceeded() {
    return failures.get() > most;
  }
}
