package com.mindwhile.erp.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks that wait for a thread. Schools take turns, and one has no more than its share of the
 * threads however many tasks it has. Whoever works takes one task after the other: a thread waits
 * for no turn.
 */
final class SchoolQueue {

  private final int atOnce;
  private final int atOncePerSchool;

  /** By school; the one whose turn it is comes first. */
  private final Map<Long, Deque<Runnable>> waiting = new LinkedHashMap<>();

  private final Map<Long, Integer> working = new HashMap<>();
  private int threads;

  /** A task whose turn it is. */
  record Turn(long schoolId, Runnable task) {}

  /**
   * A queue without tasks.
   *
   * @param atOnce how many tasks are done at the same time
   * @param atOncePerSchool how many of them for one school
   */
  SchoolQueue(int atOnce, int atOncePerSchool) {
    if (atOnce < 1 || atOncePerSchool < 1) {
      throw new IllegalArgumentException("Tasks need a thread");
    }
    this.atOnce = atOnce;
    this.atOncePerSchool = atOncePerSchool;
  }

  /**
   * Takes a task in.
   *
   * @return whether one more thread is to work, until {@link #next} has nothing for it
   */
  synchronized boolean add(long schoolId, Runnable task) {
    waiting.computeIfAbsent(schoolId, first -> new ArrayDeque<>()).add(task);
    if (threads == atOnce || !hasShareLeft(schoolId)) {
      return false;
    }
    threads++;
    return true;
  }

  /** The next task for a thread that works; empty if there is none, and it works no more. */
  synchronized Optional<Turn> next() {
    Iterator<Map.Entry<Long, Deque<Runnable>>> schools = waiting.entrySet().iterator();
    while (schools.hasNext()) {
      Map.Entry<Long, Deque<Runnable>> school = schools.next();
      if (hasShareLeft(school.getKey())) {
        schools.remove();
        Runnable task = school.getValue().remove();
        if (!school.getValue().isEmpty()) {
          waiting.put(school.getKey(), school.getValue()); // at the end: others first
        }
        working.merge(school.getKey(), 1, Integer::sum);
        return Optional.of(new Turn(school.getKey(), task));
      }
    }
    threads--;
    return Optional.empty();
  }

  /** Gives the school its share back. */
  synchronized void done(Turn turn) {
    working.computeIfPresent(turn.schoolId(), (school, tasks) -> tasks == 1 ? null : tasks - 1);
  }

  /** A thread that was to work does not come. */
  synchronized void noThread() {
    threads--;
  }

  /** What waits is given up. */
  synchronized void clear() {
    waiting.clear();
  }

  private boolean hasShareLeft(long schoolId) {
    return working.getOrDefault(schoolId, 0) < atOncePerSchool;
  }
}
