package com.mindwhile.erp.it.walkthrough;

import java.util.SplittableRandom;

/** Chance that is the same at every run: it depends on what it is asked about, and on no order. */
final class Dice {

  private static final long SEED = 20_240_801;
  private static final long MULTIPLIER = 6_364_136_223_846_793_005L;
  private static final long INCREMENT = 1_442_695_040_888_963_407L;

  private Dice() {}

  /** A number from 0 to below the bound for these keys. */
  static int of(int bound, long... keys) {
    long mixed = SEED;
    for (long key : keys) {
      mixed = (mixed + key) * MULTIPLIER + INCREMENT;
    }
    return new SplittableRandom(mixed).nextInt(bound);
  }
}
