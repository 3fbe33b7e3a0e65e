package com.mindwhile.erp.provisioning;

import jakarta.validation.constraints.NotNull;

/**
 * The word of whoever looked after a school's database that a script left half way.
 *
 * @param script what became of the script by hand
 */
public record RepairSchool(@NotNull ByHand script) {

  /** What was done by hand. */
  public enum ByHand {
    /** All that the script did was undone: the next migration runs it again from its start. */
    UNDONE,
    /** All that the script does was done: it counts as one that has run. */
    FINISHED
  }
}
