package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairTurnsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void letsInAsManyAsThereArePlaces() throws Exception {
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(3, 3, 3, 0, LONG));
    turns.take("a").orElseThrow();
    turns.take("b").orElseThrow();
    turns.take("c").orElseThrow();

    assertThat(turns.take("d")).isEmpty();
    assertThat(turns.working()).isEqualTo(3);
  }

  @Test
  void leavesPlacesForOthers() throws Exception {
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(4, 2, 2, 0, LONG));
    turns.take("busy").orElseThrow();
    turns.take("busy").orElseThrow();

    assertThat(turns.take("busy")).isEmpty();
    assertThat(turns.take("other")).isPresent();
  }

  @Test
  void leavesMorePlacesWhileThereAreOthers() throws Exception {
    AtomicLong nanos = new AtomicLong();
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(4, 3, 2, 0, LONG), nanos::get);
    turns.take("busy").orElseThrow();
    turns.take("busy").orElseThrow();
    turns.take("quiet").orElseThrow().close();

    assertThat(turns.take("busy")).isEmpty();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    assertThat(turns.take("busy")).isPresent();
    assertThat(turns.take("busy")).as("alone it has no more than its share either").isEmpty();
  }

  @Test
  void whoWaitsWorksOnceTheOthersAreGone() throws Exception {
    AtomicLong nanos = new AtomicLong();
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(4, 3, 2, 10, LONG), nanos::get);
    turns.take("busy").orElseThrow();
    turns.take("busy").orElseThrow();
    turns.take("quiet").orElseThrow().close();
    Future<?> third = threads.submit(() -> turns.take("busy").orElseThrow());
    awaitWaiting(turns, 1);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));

    third.get(20, TimeUnit.SECONDS);
    assertThat(turns.working()).as("though none of the first has ended").isEqualTo(3);
  }

  @Test
  void refusesWhoWouldWaitBehindTooMany() throws Exception {
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(1, 1, 1, 2, LONG));
    turns.take("a").orElseThrow();
    threads.submit(() -> turns.take("a"));
    threads.submit(() -> turns.take("a"));
    awaitWaiting(turns, 2);

    assertThat(turns.take("a")).isEmpty();
  }

  @Test
  void givesUpAfterAWhile() throws Exception {
    FairTurns<String> turns =
        new FairTurns<>(new FairTurns.Limits(1, 1, 1, 5, Duration.ofMillis(30)));
    ThreadBinding.Scope turn = turns.take("a").orElseThrow();

    assertThat(turns.take("a")).isEmpty();
    assertThat(turns.waiting()).isZero();
    turn.close();
    assertThat(turns.take("a")).as("the place is free again").isPresent();
  }

  @Test
  void takesKeysInTurnHoweverManyWaitForOne() throws Exception {
    FairTurns<String> turns = new FairTurns<>(new FairTurns.Limits(1, 1, 1, 10, LONG));
    ThreadBinding.Scope first = turns.take("busy").orElseThrow();
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      work.add(threads.submit(() -> noteTurn(turns, "busy", order)));
    }
    awaitWaiting(turns, 5);
    work.add(threads.submit(() -> noteTurn(turns, "rare", order)));
    awaitWaiting(turns, 6);

    first.close();
    for (Future<?> each : work) {
      each.get(20, TimeUnit.SECONDS);
    }
    assertThat(order).hasSize(6);
    assertThat(order.indexOf("rare")).isLessThanOrEqualTo(1);
  }

  @Test
  void isNeverOverItsLimitsAndLosesNobody() throws Exception {
    FairTurns<Integer> turns = new FairTurns<>(new FairTurns.Limits(4, 2, 2, 100, LONG));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < 24; thread++) {
      int key = thread % 3;
      work.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 0; i < 200; i++) {
                  try (ThreadBinding.Scope turn = turns.take(key).orElseThrow()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    done.incrementAndGet();
                  }
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> each : work) {
      each.get(30, TimeUnit.SECONDS);
    }
    assertThat(done).hasValue(24 * 200);
    assertThat(most.get()).isLessThanOrEqualTo(4);
    assertThat(turns.working()).isZero();
    assertThat(turns.waiting()).isZero();
  }

  private static Void noteTurn(FairTurns<String> turns, String key, List<String> order)
      throws InterruptedException {
    Optional<ThreadBinding.Scope> turn = turns.take(key);
    order.add(key);
    turn.orElseThrow().close();
    return null;
  }

  private static void awaitWaiting(FairTurns<?> turns, int count) {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (turns.waiting() != count && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(turns.waiting()).isEqualTo(count);
  }
}
