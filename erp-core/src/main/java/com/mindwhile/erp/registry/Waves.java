package com.mindwhile.erp.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The waves in which an operation takes its schools, by their numbers: {@value #CANARIES} are the
 * canaries, the others follow from 1 on.
 */
final class Waves {

  /** The number of the wave of canaries. */
  static final int CANARIES = 0;

  private Waves() {}

  /**
   * Divides schools into waves, those with lower ids first; none is empty.
   *
   * @param schoolIds in the order in which they are taken
   */
  static SortedMap<Integer, List<Long>> of(Rollout rollout, List<Long> schoolIds) {
    SortedMap<Integer, List<Long>> waves = new TreeMap<>();
    List<Long> others = new ArrayList<>();
    for (long id : schoolIds) {
      if (rollout.canaries().contains(id)) {
        waves.computeIfAbsent(CANARIES, first -> new ArrayList<>()).add(id);
      } else {
        others.add(id);
      }
    }
    int wave = 1;
    int begin = 0;
    while (begin < others.size()) {
      int end = (int) Math.min(others.size(), begin + size(rollout, wave));
      waves.put(wave, List.copyOf(others.subList(begin, end)));
      begin = end;
      wave++;
    }
    return waves;
  }

  /** How many schools a wave after the canaries has, unless it is the last. */
  private static long size(Rollout rollout, int wave) {
    List<Integer> said = rollout.waveSizes();
    if (wave <= said.size()) {
      return said.get(wave - 1);
    }
    long last = said.get(said.size() - 1);
    return last << Math.min(wave - said.size(), Integer.SIZE - 1);
  }
}
