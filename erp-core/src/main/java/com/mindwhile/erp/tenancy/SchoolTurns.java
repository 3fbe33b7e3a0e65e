package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets as many requests work at once as this machine does well, the schools in turn. A busy school
 * has at most three quarters of the places, half of them while there are others, and its queue is
 * limited, so that the others hardly notice it.
 */
@ApplicationScoped
public class SchoolTurns {

  private static final int PLACES_PER_PROCESSOR = 2;
  private static final int RETRY_AFTER_SECONDS = 1;

  private FairTurns<Long> turns;

  protected SchoolTurns() {}

  /**
   * Places and queue as configured.
   *
   * @param working how many requests work at once; 0 means two for each processor
   * @param waiting how many wait for one school at once, fewer than the server's threads
   * @param patience how long one waits
   */
  @Inject
  public SchoolTurns(
      @ConfigProperty(name = "erp.requests.working") int working,
      @ConfigProperty(name = "erp.requests.waiting-per-school") int waiting,
      @ConfigProperty(name = "erp.requests.patience") Duration patience) {
    int places =
        working > 0 ? working : PLACES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
    turns =
        new FairTurns<>(
            new FairTurns.Limits(
                places, share(places), Math.max(1, places / 2), waiting, patience));
  }

  /**
   * Waits for the school's turn.
   *
   * @return what ends the turn
   * @throws UnavailableException if too many wait already or the wait took too long
   */
  public ThreadBinding.Scope take(School school) {
    try {
      return turns.take(school.id()).orElseThrow(SchoolTurns::busy);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  /** How many requests work now. */
  public int working() {
    return turns.working();
  }

  /** How many requests wait now. */
  public int waiting() {
    return turns.waiting();
  }

  /** All but a quarter, but for a node with a single place. */
  private static int share(int places) {
    return places - Math.min(places - 1, Math.max(1, places / 4));
  }

  private static UnavailableException busy() {
    return new UnavailableException("Too many requests at once", RETRY_AFTER_SECONDS);
  }
}
