package com.mindwhile.erp.registry;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an operation stands, in the words of Jakarta Batch, and two more: {@link #PAUSED} and
 * {@link #INTERRUPTED}.
 */
public enum OperationStatus {
  STARTING,
  STARTED,
  STOPPING,
  /** A wave is done and the next has to wait: for its time, or until somebody lets it go on. */
  PAUSED,
  STOPPED,
  FAILED,
  COMPLETED,
  /** Its node died or was shut down. Never stored: it follows from a lease that ran out. */
  INTERRUPTED;

  /** The stored states of an operation that somebody is to be working on. */
  static final Set<OperationStatus> OPEN = EnumSet.of(STARTING, STARTED, STOPPING);
}
