package com.mindwhile.erp.it.harness;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become true. */
public final class Poll {

  private static final long PAUSE_MILLIS = 50;

  private Poll() {}

  /**
   * Asks again and again until the answer is as wanted.
   *
   * @throws AssertionError with the last answer, if it takes too long
   */
  public static <T> T until(Duration patience, Supplier<T> question, Predicate<T> wanted) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      T answer = question.get();
      if (wanted.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("After " + patience + " still " + answer);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
