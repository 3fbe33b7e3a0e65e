package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {

  @Test
  void sharesTheWork() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(3);

    Crew.run(
        threads,
        3,
        () -> {
          workers.add(Thread.currentThread());
          all.countDown();
          await(all);
        });

    assertThat(workers).hasSize(3).contains(Thread.currentThread());
    threads.shutdown();
  }

  @Test
  void doesItAloneIfNoOtherThreadIsFree() {
    List<Runnable> waiting = new ArrayList<>();
    Queue<Integer> work = new ConcurrentLinkedQueue<>(IntStream.range(0, 5).boxed().toList());
    List<Integer> done = new ArrayList<>();

    Crew.run(
        waiting::add,
        3,
        () -> {
          for (Integer each = work.poll(); each != null; each = work.poll()) {
            done.add(each);
          }
        });
    work.add(6);
    waiting.forEach(Runnable::run);

    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void doesItWithFewerIfThereAreNoMoreThreads() {
    List<Thread> workers = new ArrayList<>();

    Crew.run(
        refused -> {
          throw new RejectedExecutionException("full");
        },
        3,
        () -> workers.add(Thread.currentThread()));

    assertThat(workers).containsExactly(Thread.currentThread());
  }

  @Test
  void waitsForThoseThatWork() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(1);
    CountDownLatch begun = new CountDownLatch(1);
    Set<String> finished = ConcurrentHashMap.newKeySet();
    Thread caller = Thread.currentThread();

    Crew.run(
        threads,
        2,
        () -> {
          if (Thread.currentThread() == caller) {
            await(begun);
          } else {
            begun.countDown();
            IntStream.range(0, 1_000_000).forEach(i -> Thread.onSpinWait());
            finished.add("other");
          }
        });

    assertThat(finished).containsExactly("other");
    threads.shutdown();
  }

  @Test
  void tellsWhatWentWrong() {
    assertThatThrownBy(
            () ->
                Crew.run(
                    Runnable::run,
                    2,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
