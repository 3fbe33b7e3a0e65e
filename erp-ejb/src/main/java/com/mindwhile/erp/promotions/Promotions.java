package com.mindwhile.erp.promotions;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The plans of years' ends, as far as the caller may promote their sections. */
@Stateless
public class Promotions {

  /** The orders promotions can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("p.id")), "id", "p.id");

  private static final PagedQuery<PromotionSummary> LIST =
      new PagedQuery<>(
          PromotionSummary.class,
          "new com.mindwhile.erp.promotions.PromotionSummary(p.id, p.version,"
              + " p.fromAcademicYearId, p.toAcademicYearId, p.sectionId, p.effectiveOn,"
              + " p.createdAt)",
          "Promotion p",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private AcademicYears years;
  @Inject private Sections sections;
  @Inject private Settings settings;
  @Inject private VisibleSections visible;
  @Inject private PromotionPlan plan;
  @Inject private PromotionCounts counts;

  /** The promotions. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PromotionSummary> list(PageRequest request) {
    return LIST.page(database, reached(), request);
  }

  /**
   * One promotion.
   *
   * @throws NotFoundException if there is none with that id for the caller
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PromotionView get(long id) {
    PromotionSummary promotion =
        LIST.one(database, reached().and("p.id = :id", "id", id))
            .orElseThrow(() -> new NotFoundException("The promotion"));
    return new PromotionView(
        id,
        promotion.version(),
        promotion.fromAcademicYearId(),
        promotion.toAcademicYearId(),
        promotion.sectionId(),
        promotion.effectiveOn(),
        counts.bySection(id));
  }

  /**
   * Plans a year's end. Nothing is changed but the plan.
   *
   * @throws NotFoundException if the caller may not promote the section
   * @throws ForbiddenException if the caller may not promote the whole school
   * @throws ConflictException if a section is in another promotion
   * @throws RuleBrokenException if there are no such years or sections, or the years do not follow
   *     each other
   */
  public PromotionView create(PromotionInput input) {
    settings.lock();
    if (input.sectionId() != null) {
      sections.requireVisible(input.sectionId(), Permission.STUDENTS_PROMOTE);
    } else if (!plan.reachesWholeSchool()) {
      throw new ForbiddenException("The caller may promote sections alone");
    }
    years.requireExisting(input.fromAcademicYearId());
    years.requireExisting(input.toAcademicYearId());
    AcademicYearView from = years.get(input.fromAcademicYearId());
    AcademicYearView to = years.get(input.toAcademicYearId());
    if (!to.startsOn().isAfter(from.endsOn())) {
      throw new RuleBrokenException("The year students go to does not follow the other");
    }
    LocalDate effectiveOn =
        input.effectiveOn() == null ? from.endsOn().plusDays(1) : input.effectiveOn();
    if (effectiveOn.isAfter(to.startsOn()) || !effectiveOn.isAfter(from.startsOn())) {
      throw new RuleBrokenException(
          "Students leave their sections in the old year, or before the new one begins");
    }
    Promotion promotion = new Promotion(input, effectiveOn);
    database.persist(promotion);
    database.flush();
    plan.make(promotion, input);
    return get(promotion.id());
  }

  /**
   * Removes a plan that was never carried out.
   *
   * @throws ConflictException if some of it was
   */
  public void delete(long id, int version) {
    get(id);
    Promotion promotion = database.find(Promotion.class, id);
    promotion.requireVersion(version);
    List<PromotionSection> ofIt =
        database
            .createQuery(
                "select ps from PromotionSection ps where ps.promotionId = :id",
                PromotionSection.class)
            .setParameter("id", id)
            .getResultList();
    if (ofIt.stream().anyMatch(section -> section.status() != SectionStatus.PLANNED)) {
      throw new ConflictException("What was carried out stays; it can be undone for a while");
    }
    database
        .createNativeQuery("delete from promotion_students where promotion_id = ?")
        .setParameter(1, id)
        .executeUpdate();
    ofIt.forEach(database::remove);
    database.flush();
    database.remove(promotion);
  }

  private Conditions reached() {
    Conditions where = new Conditions();
    visible.restrict(where, "p.sectionId", Permission.STUDENTS_PROMOTE);
    return where;
  }
}
