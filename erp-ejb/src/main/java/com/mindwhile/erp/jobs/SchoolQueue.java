package com.mindwhile.erp.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final Map<Long, Deque<Task>> waiting = new LinkedHashMap<>();

  private final Map<Long, Integer> working = new HashMap<>();
  private int threads;

  /**
   * Something to do.
   *
   * @param work done when it is its turn
   * @param sign says that it still waits
   */
  record Task(Runnable work, Runnable sign) {}

  /** A task whose turn it is. */
  record Turn(long schoolId, Task task) {}

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
  synchronized boolean add(long schoolId, Task task) {
    waiting.computeIfAbsent(schoolId, first -> new ArrayDeque<>()).add(task);
    return hasShareLeft(schoolId) && addThread();
  }

  /**
   * Asks for a thread that should be there, such as one that did not come.
   *
   * @return whether one more thread is to work, until {@link #next} has nothing for it
   */
  synchronized boolean lacksThread() {
    return waiting.keySet().stream().anyMatch(this::hasShareLeft) && addThread();
  }

  private boolean addThread() {
    if (threads == atOnce) {
      return false;
    }
    threads++;
    return true;
  }

  /** The tasks whose turn has not come. */
  synchronized List<Task> waiting() {
    return waiting.values().stream().flatMap(Deque::stream).toList();
  }

  /** The next task for a thread that works; empty if there is none, and it works no more. */
  synchronized Optional<Turn> next() {
    Iterator<Map.Entry<Long, Deque<Task>>> schools = waiting.entrySet().iterator();
    while (schools.hasNext()) {
      Map.Entry<Long, Deque<Task>> school = schools.next();
      if (hasShareLeft(school.getKey())) {
        schools.remove();
        Task task = school.getValue().remove();
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
