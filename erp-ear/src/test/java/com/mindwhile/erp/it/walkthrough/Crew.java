package com.mindwhile.erp.it.walkthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few who work at the same time, as in a school. */
final class Crew {

  private static final int SIZE = 4;

  private Crew() {}

  /**
   * Does something with each; who is done takes the next.
   *
   * @throws IllegalStateException with the first failure
   */
  static <T> void each(List<T> items, Consumer<T> work) {
    ExecutorService crew = Executors.newFixedThreadPool(SIZE);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (T item : items) {
        done.add(crew.submit(() -> work.accept(item)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      crew.shutdownNow();
    }
  }
}
