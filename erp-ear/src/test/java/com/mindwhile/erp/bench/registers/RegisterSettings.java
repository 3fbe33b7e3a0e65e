package com.mindwhile.erp.bench.registers;

/**
 * What is measured, from the system properties {@code erp.bench.registers.*}.
 *
 * @param clients how many hand in at once
 * @param warmUp registers of each contestant before any count
 * @param registers how many a round has
 * @param rounds how often each contestant hands in so many
 */
public record RegisterSettings(int clients, int warmUp, int registers, int rounds) {

  /** Marks in a register. */
  static final int MARKS = 40;

  static final int SECTIONS = 25;

  static RegisterSettings fromSystemProperties() {
    return new RegisterSettings(
        Integer.getInteger("erp.bench.registers.clients", 8),
        Integer.getInteger("erp.bench.registers.warm-up", 20_000),
        Integer.getInteger("erp.bench.registers.number", 500),
        Integer.getInteger("erp.bench.registers.rounds", 15));
  }
}
