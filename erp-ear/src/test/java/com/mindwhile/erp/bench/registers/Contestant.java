package com.mindwhile.erp.bench.registers;

/** Somebody who can write a register of forty down. */
interface Contestant extends AutoCloseable {

  /** What it is called in the report. */
  String name();

  /** Writes the next register down. Called by several threads. */
  void hand() throws Exception;

  @Override
  default void close() throws Exception {}
}
