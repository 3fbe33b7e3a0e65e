package com.mindwhile.erp.it.school;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same many times at once. */
final class Together {

  private Together() {}

  /** The results, in the order of the numbers from 0 that the calls got. */
  static <T> List<T> call(int times, IntFunction<T> call) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        Callable<T> waiting =
            () -> {
              start.await();
              return call.apply(number);
            };
        futures.add(threads.submit(waiting));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
