package com.mindwhile.erp.registry;

import java.util.List;
import java.util.function.Predicate;

/**
 * What became of an operation's schools, in numbers.
 *
 * @param counts how many of a wave have a status
 */
record OutcomeTally(List<Count> counts) {

  /** So many schools of a wave have a status. */
  record Count(int wave, OutcomeStatus status, long schools) {

    boolean isOpen() {
      return status == OutcomeStatus.WAITING || status == OutcomeStatus.STARTED;
    }
  }

  OutcomeTally {
    counts = List.copyOf(counts);
  }

  long total() {
    return sum(count -> true);
  }

  long failed() {
    return sum(count -> count.status() == OutcomeStatus.FAILED);
  }

  long failedCanaries() {
    return sum(count -> count.status() == OutcomeStatus.FAILED && count.wave() == Waves.CANARIES);
  }

  /** Those it is not done with. */
  long open() {
    return sum(Count::isOpen);
  }

  /** The first wave it is not done with; null if it is done with all. */
  Integer firstOpenWave() {
    return counts.stream()
        .filter(Count::isOpen)
        .map(Count::wave)
        .min(Integer::compare)
        .orElse(null);
  }

  /** What failed, in one sentence. */
  String failures() {
    return failed()
        + " of "
        + total()
        + " schools failed"
        + (open() == 0 ? "" : "; " + open() + " others are not done");
  }

  private long sum(Predicate<Count> wanted) {
    return counts.stream().filter(wanted).mapToLong(Count::schools).sum();
  }
}
