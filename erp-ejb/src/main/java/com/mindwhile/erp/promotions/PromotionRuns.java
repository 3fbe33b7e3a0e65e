package com.mindwhile.erp.promotions;

import com.mindwhile.erp.jobs.SchoolThreads;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.DomainException;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the sections of a promotion on a thread of its own, one after the other, each in its
 * own transaction. What stands against one is noted with it and hinders no other. If the server
 * ends meanwhile, the promotion shows as interrupted, and what is not done can be begun again.
 */
@ApplicationScoped
public class PromotionRuns {

  private static final Logger LOG = LoggerFactory.getLogger(PromotionRuns.class);

  @EJB private Promotions promotions;
  @EJB private SectionPromotion sections;
  @Inject private WorkContext work;
  @Inject private SchoolThreads threads;

  /**
   * Begins, and returns how the promotion stands then.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.ConflictException if it is being worked on already, or nothing
   *     is left to be done
   */
  public PromotionView start(long id, PromotionStep step, int version) {
    List<Long> concerned = promotions.begin(id, step, version);
    PromotionView begun = promotions.get(id);
    threads.execute(
        () -> run(begun, step, concerned), () -> promotions.await(id, begun.startedAt()));
    return begun;
  }

  private void run(PromotionView begun, PromotionStep step, List<Long> concerned) {
    long id = begun.id();
    try {
      promotions.working(id, begun.startedAt());
      for (long section : concerned) {
        attempt(id, section, step);
      }
      promotions.end(id);
    } catch (RuntimeException failed) {
      LOG.error("Promotion {} was interrupted", id, failed);
    }
  }

  private void attempt(long id, long section, PromotionStep step) {
    try {
      if (step == PromotionStep.APPLY) {
        sections.apply(id, section, null);
      } else {
        sections.undo(id, section, null);
      }
    } catch (DomainException refused) {
      promotions.refuse(id, section, step, refused.getMessage());
    } catch (RuntimeException failed) {
      LOG.error("Promotion {}: section {} failed", id, section, failed);
      promotions.refuse(
          id,
          section,
          step,
          "It failed; the failure was logged under the request id " + work.current().requestId());
    }
  }
}
