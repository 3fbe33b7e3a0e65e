package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The schools of a wave that nobody has begun with yet, so handed out that not too many of one
 * database server are worked on together.
 *
 * <p>Who gets none is no longer needed, even if some are left: those who have a school of a server
 * that is busy take its next one.
 */
final class WaveQueue {

  private final int mostPerServer;
  private final Map<String, Queue<OpenSchool>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> busy = new HashMap<>();

  /**
   * @param mostPerServer how many of one server at the same time; null if that is not limited
   */
  WaveQueue(List<OpenSchool> schools, Integer mostPerServer) {
    this.mostPerServer = mostPerServer == null ? Integer.MAX_VALUE : mostPerServer;
    schools.forEach(
        school -> waiting.computeIfAbsent(server(school), name -> new ArrayDeque<>()).add(school));
  }

  /** How many can be worked on together. */
  synchronized int width() {
    return waiting.values().stream()
        .mapToInt(schools -> Math.min(mostPerServer, schools.size()))
        .sum();
  }

  /** A school to begin with; null if there is none now. */
  synchronized OpenSchool next() {
    for (Map.Entry<String, Queue<OpenSchool>> server : waiting.entrySet()) {
      int now = busy.getOrDefault(server.getKey(), 0);
      if (!server.getValue().isEmpty() && now < mostPerServer) {
        busy.put(server.getKey(), now + 1);
        return server.getValue().remove();
      }
    }
    return null;
  }

  /** Work on a school that was handed out is over. */
  synchronized void done(OpenSchool school) {
    busy.merge(server(school), -1, Integer::sum);
  }

  /** Hands out no further one. */
  synchronized void clear() {
    waiting.clear();
  }

  private static String server(OpenSchool school) {
    return school.database().server().name();
  }
}
