package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What is planned for the sections of promotions. */
@Stateless
public class PromotionSections {

  @EJB private Settings settings;
  @Inject private PromotionPlans plans;
  @Inject private PlanRows rows;
  @Inject private PromotionViews views;
  @Inject private SchoolClock clock;

  /**
   * One section of a promotion.
   *
   * @throws NotFoundException if the promotion has none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PromotionSectionView get(long promotionId, long sectionId) {
    return views.section(promotionId, sectionId);
  }

  /**
   * Says where the students of a section go, but for those about whom was decided alone.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the section is promoted, or the promotion is being worked on
   * @throws RuleBrokenException if the students graduate, or there is no such section of a higher
   *     grade level in the next year
   */
  public PromotionSectionView send(
      long promotionId, long sectionId, int version, PromotionTargetInput input) {
    settings.lock();
    PromotionSection section = plans.hold(promotionId, sectionId);
    section.requireVersion(version);
    Promotion promotion = plans.find(promotionId);
    promotion.change(clock.now());
    Long target =
        plans
            .next(promotion.toAcademicYearId())
            .target(plans.place(sectionId), PromotionDecision.PROMOTE, input.toSectionId(), null);
    section.send(target);
    rows.send(promotionId, section);
    return views.section(promotionId, sectionId);
  }
}
