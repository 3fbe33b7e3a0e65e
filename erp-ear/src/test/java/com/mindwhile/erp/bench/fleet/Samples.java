package com.mindwhile.erp.bench.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    List<Double> sorted = sorted(contestant);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
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

  private List<Double> sorted(String contestant) {
    return byContestant.get(contestant).stream().sorted().toList();
  }
}
