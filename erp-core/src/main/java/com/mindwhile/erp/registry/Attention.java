package com.mindwhile.erp.registry;

/**
 * Something an operator has to look at.
 *
 * @param kind what is the matter
 * @param id of the school or of the job, as the kind says
 * @param subject what it is called: the school's name, or the job's
 * @param reason why, in one sentence; null if nothing was noted
 */
public record Attention(Kind kind, long id, String subject, String reason) {

  /** What can be the matter. */
  public enum Kind {
    /** A school could not be provisioned: somebody has to retry or discard it. */
    SCHOOL_FAILED,
    /** The node that carried a job out is gone. */
    JOB_INTERRUPTED,
    /** A migration waits between two waves until somebody lets it go on. */
    JOB_WAITING,
    /** The latest migration did not get done. */
    MIGRATION_UNFINISHED,
    /** A school whose grace period is over could not be deleted. */
    DELETION_UNFINISHED
  }
}
