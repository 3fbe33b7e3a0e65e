package com.mindwhile.erp.tenancy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Lets a limited number of threads work at once, those of different keys in turn: a key that has
 * many waiting does not keep one that comes now and then from its turn. A key has a share of the
 * places, so that some are left for the others, a smaller one while there are others, and a share
 * of the queue.
 *
 * @param <K> whom a thread works for
 */
final class FairTurns<K> {

  private static final long COMPANY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Lane> lanes = new HashMap<>();
  private final Queue<Lane> next = new ArrayDeque<>();
  private final Limits limits;
  private final LongSupplier nanos;
  private Arrival<K> last;
  private Arrival<K> lastOfAnother;
  private int working;
  private int waiting;

  /**
   * How much is let in.
   *
   * @param working how many threads work at once
   * @param workingPerKey how many of them for one key that is alone
   * @param workingBesideOthers how many of them for one key while another came within a second
   * @param waitingPerKey how many threads wait for one key at once
   * @param patience how long one waits
   */
  record Limits(
      int working,
      int workingPerKey,
      int workingBesideOthers,
      int waitingPerKey,
      Duration patience) {}

  private record Arrival<K>(K key, long at) {}

  private final class Lane {

    private final K key;
    private final Queue<Waiter> queue = new ArrayDeque<>();
    private int working;
    private boolean isNext;

    private Lane(K key) {
      this.key = key;
    }

    private boolean mayWork() {
      return working < (isAlone(key) ? limits.workingPerKey() : limits.workingBesideOthers());
    }
  }

  private final class Waiter {

    private final Condition turn = lock.newCondition();
    private boolean hasTurn;
  }

  FairTurns(Limits limits) {
    this(limits, System::nanoTime);
  }

  FairTurns(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /**
   * Waits for the key's turn.
   *
   * @return what ends the turn; empty if too many wait for it already or the wait took too long
   */
  Optional<ThreadBinding.Scope> take(K key) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      arrive(key);
      Lane lane = lanes.computeIfAbsent(key, Lane::new);
      if (working < limits.working() && lane.mayWork() && lane.queue.isEmpty()) {
        begin(lane);
        return Optional.of(() -> end(lane));
      }
      return queueUp(lane) ? Optional.of(() -> end(lane)) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** How many threads work now. */
  int working() {
    return locked(() -> working);
  }

  /** How many threads wait now. */
  int waiting() {
    return locked(() -> waiting);
  }

  private int locked(IntSupplier value) {
    lock.lock();
    try {
      return value.getAsInt();
    } finally {
      lock.unlock();
    }
  }

  private void arrive(K key) {
    if (last != null && !last.key().equals(key)) {
      lastOfAnother = last;
    }
    last = new Arrival<>(key, nanos.getAsLong());
  }

  private boolean isAlone(K key) {
    Arrival<K> another = last == null || last.key().equals(key) ? lastOfAnother : last;
    return another == null || nanos.getAsLong() - another.at() > COMPANY_NANOS;
  }

  private boolean queueUp(Lane lane) throws InterruptedException {
    if (lane.queue.size() >= limits.waitingPerKey()) {
      forgetIfUnused(lane);
      return false;
    }
    Waiter waiter = new Waiter();
    lane.queue.add(waiter);
    waiting++;
    lineUp(lane);
    try {
      long left = limits.patience().toNanos();
      while (!waiter.hasTurn && left > 0) {
        long part = Math.min(left, COMPANY_NANOS);
        left -= part - waiter.turn.awaitNanos(part);
        if (!waiter.hasTurn) {
          // by now the key may be alone, and have a larger share
          lineUp(lane);
          giveTurns();
        }
      }
      return waiter.hasTurn;
    } catch (InterruptedException e) {
      if (waiter.hasTurn) {
        endLocked(lane);
      }
      throw e;
    } finally {
      if (!waiter.hasTurn) {
        lane.queue.remove(waiter);
        waiting--;
        forgetIfUnused(lane);
      }
    }
  }

  private void end(Lane lane) {
    lock.lock();
    try {
      endLocked(lane);
    } finally {
      lock.unlock();
    }
  }

  private void endLocked(Lane lane) {
    working--;
    lane.working--;
    lineUp(lane);
    giveTurns();
    forgetIfUnused(lane);
  }

  private void giveTurns() {
    while (working < limits.working() && !next.isEmpty()) {
      giveTurn(next.remove());
    }
  }

  private void giveTurn(Lane lane) {
    lane.isNext = false;
    if (lane.queue.isEmpty() || !lane.mayWork()) {
      return;
    }
    Waiter waiter = lane.queue.remove();
    waiting--;
    waiter.hasTurn = true;
    begin(lane);
    waiter.turn.signal();
    lineUp(lane);
  }

  private void begin(Lane lane) {
    working++;
    lane.working++;
  }

  private void lineUp(Lane lane) {
    if (!lane.isNext && !lane.queue.isEmpty() && lane.mayWork()) {
      lane.isNext = true;
      next.add(lane);
    }
  }

  private void forgetIfUnused(Lane lane) {
    if (lane.working == 0 && lane.queue.isEmpty()) {
      lanes.remove(lane.key);
    }
  }
}
