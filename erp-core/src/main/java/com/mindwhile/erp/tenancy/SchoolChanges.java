package com.mindwhile.erp.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registry which schools changed, one query a look. Most ask for the changes since the
 * look before. The first, each after one that failed and some in between ask for the versions of
 * all schools: whatever was missed, and for whichever reason, is known then.
 */
@ApplicationScoped
public class SchoolChanges {

  /** With two looks a second once a minute. */
  static final int LOOKS_FOR_ONE_AT_ALL = 120;

  private static final Logger LOG = LoggerFactory.getLogger(SchoolChanges.class);

  /**
   * How far looks overlap: as long as a change may take from its time stamp to its commit, and as
   * far as the nodes' clocks may differ.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(15);

  private SchoolDirectory directory;
  private RegisteredSchools registered;
  private Clock clock;

  private Instant lastLook;
  private int looksUntilAll;
  private boolean registryAway;

  protected SchoolChanges() {}

  @Inject
  public SchoolChanges(SchoolDirectory directory, RegisteredSchools registered, Clock clock) {
    this.directory = directory;
    this.registered = registered;
    this.clock = clock;
  }

  /** Lets this node forget what it knows of schools that changed. Never throws. */
  synchronized void look() {
    try {
      Instant now = clock.instant();
      directory.forget(versions());
      lastLook = now;
      looksUntilAll--;
      registryAway = false;
    } catch (RuntimeException away) {
      if (!registryAway) {
        LOG.warn("The registry does not answer; known schools go on", away);
      }
      registryAway = true;
      looksUntilAll = 0;
    }
  }

  private Map<Long, Integer> versions() {
    if (looksUntilAll > 0) {
      return registered.changedSince(lastLook.minus(OVERLAP));
    }
    Map<Long, Integer> all = registered.versions();
    looksUntilAll = LOOKS_FOR_ONE_AT_ALL;
    return all;
  }
}
