package com.mindwhile.erp.bench.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long each contestant took, in milliseconds, each time. */
public final class Samples {

  private final Map<String, List<Double>> byContestant = new LinkedHashMap<>();

  /** Adds how long it took once. */
  public void add(String contestant, double millis) {
    byContestant.computeIfAbsent(contestant, first -> new ArrayList<>()).add(millis);
  }

  /** The contestants, in the order of their first turn. */
  public List<String> contestants() {
    return List.copyOf(byContestant.keySet());
  }

  /** The median of a contestant. */
  public double median(String contestant) {
    return median(sorted(contestant));
  }

  /**
   * How many times as fast as the reference a contestant was: the median of the turns, each beside
   * the reference's turn of the same round. A machine that is slower for a while makes both slow.
   */
  public double speed(String contestant, String reference) {
    List<Double> own = byContestant.get(contestant);
    List<Double> others = byContestant.get(reference);
    return median(
        IntStream.range(0, own.size())
            .mapToObj(round -> others.get(round) / own.get(round))
            .sorted()
            .toList());
  }

  /** The contestant of these that was fastest by its median. */
  String fastest(String beginningWith) {
    return byContestant.keySet().stream()
        .filter(name -> name.startsWith(beginningWith))
        .min((a, b) -> Double.compare(median(a), median(b)))
        .orElseThrow();
  }

  /** Such as {@code 12.3 (11.0-15.2, 5 times)}. */
  public String text(String contestant) {
    List<Double> sorted = sorted(contestant);
    return "%.1f (%.1f-%.1f, %d times)"
        .formatted(median(contestant), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private List<Double> sorted(String contestant) {
    return byContestant.get(contestant).stream().sorted().toList();
  }
}
