package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Carries promotions out and takes them back, each section in a transaction of its own: what is
 * done stays done when a later section is refused, and the same again goes on with the rest.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PromotionRun {

  @Inject private Promotions promotions;
  @Inject private PromotionSteps steps;

  /**
   * Carries out what is planned.
   *
   * @throws NotFoundException if there is none with that id for the caller
   */
  public PromotionView carryOut(long id) {
    for (PromotionSectionView section : promotions.get(id).sections()) {
      if (section.status() == SectionStatus.PLANNED) {
        steps.carryOut(id, section.sectionId());
      }
    }
    return promotions.get(id);
  }

  /**
   * Takes back what is done.
   *
   * @throws NotFoundException if there is none with that id for the caller
   */
  public PromotionView undo(long id) {
    for (PromotionSectionView section : promotions.get(id).sections()) {
      if (section.status() == SectionStatus.DONE) {
        steps.undo(id, section.sectionId());
      }
    }
    return promotions.get(id);
  }
}
