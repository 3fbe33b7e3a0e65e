package com.mindwhile.erp.provisioning;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that share a piece of work. The caller's is one of them, so that the work gets done even
 * if no other thread is free; one that becomes free too late is not waited for.
 */
final class Crew {

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  private final Runnable work;
  private final Phaser present = new Phaser(1);
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  private Crew(Runnable work) {
    this.work = work;
  }

  /**
   * Has so many threads do the work, and returns when all of them are done.
   *
   * @param work that ends when there is nothing left to do
   * @throws RuntimeException the first that one of them threw
   */
  static void run(Executor threads, int size, Runnable work) {
    Crew crew = new Crew(work);
    crew.ask(threads, size - 1);
    crew.work();
    crew.present.awaitAdvance(crew.present.arriveAndDeregister());
    RuntimeException failure = crew.failure.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void ask(Executor threads, int others) {
    try {
      for (int i = 0; i < others; i++) {
        threads.execute(this::join);
      }
    } catch (RejectedExecutionException busy) {
      LOG.warn("No further thread can be had; the work goes on with fewer", busy);
    }
  }

  private void join() {
    if (present.register() >= 0) { // else all is done
      try {
        work();
      } finally {
        present.arriveAndDeregister();
      }
    }
  }

  private void work() {
    try {
      work.run();
    } catch (RuntimeException failed) {
      if (!failure.compareAndSet(null, failed)) {
        failure.get().addSuppressed(failed);
      }
    }
  }
}
