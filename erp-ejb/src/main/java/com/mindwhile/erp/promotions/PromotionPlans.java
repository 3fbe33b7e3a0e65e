package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Stream;

/** Finds the parts of promotions, and the sections of the years they are between. */
@ApplicationScoped
class PromotionPlans {

  private static final List<PromotionSectionStatus> OPEN =
      Stream.of(PromotionSectionStatus.values()).filter(PromotionSectionStatus::isOpen).toList();

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private AcademicYears years;

  /**
   * A promotion.
   *
   * @throws NotFoundException if there is none with that id
   */
  Promotion find(long id) {
    Promotion promotion = database.find(Promotion.class, id);
    if (promotion == null) {
      throw new NotFoundException("The promotion");
    }
    return promotion;
  }

  /** The change of years of a promotion. */
  YearEnd yearEnd(Promotion promotion) {
    return YearEnd.between(
        years.get(promotion.academicYearId()), years.get(promotion.toAcademicYearId()));
  }

  /** The sections of a promotion. */
  List<PromotionSection> sections(long promotionId) {
    return database
        .createQuery(
            "select c from PromotionSection c join Section s on s.id = c.sectionId"
                + " join GradeLevel g on g.id = s.gradeLevelId where c.promotionId = :promotion"
                + " order by g.position, g.name, s.name, s.id",
            PromotionSection.class)
        .setParameter("promotion", promotionId)
        .getResultList();
  }

  /** Whether some section of a promotion is still to be promoted. */
  boolean hasOpen(long promotionId) {
    return !database
        .createQuery(
            "select 1 from PromotionSection c where c.promotionId = :promotion"
                + " and c.status in (:open)",
            Integer.class)
        .setParameter("promotion", promotionId)
        .setParameter("open", OPEN)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * A section of a promotion, held until the end of the transaction.
   *
   * @throws NotFoundException if the promotion has none with that id
   */
  PromotionSection hold(long promotionId, long sectionId) {
    return database
        .createQuery(
            "select c from PromotionSection c where c.promotionId = :promotion"
                + " and c.sectionId = :section",
            PromotionSection.class)
        .setParameter("promotion", promotionId)
        .setParameter("section", sectionId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The section of the promotion"));
  }

  /** The students of a section of a promotion, whose rows are held. */
  List<PromotionStudent> holdStudents(long promotionId, long sectionId) {
    return database
        .createQuery(
            "select m from PromotionStudent m where m.promotionId = :promotion"
                + " and m.sectionId = :section order by m.studentId",
            PromotionStudent.class)
        .setParameter("promotion", promotionId)
        .setParameter("section", sectionId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Whether some promotion has promoted the section. */
  boolean isPromoted(long sectionId) {
    return !promoted(List.of(sectionId)).isEmpty();
  }

  /** Those of the sections that are promoted. */
  List<Long> promoted(List<Long> sections) {
    return database
        .createQuery(
            "select c.promotedSectionId from PromotionSection c"
                + " where c.promotedSectionId in :sections",
            Long.class)
        .setParameter("sections", sections)
        .getResultList();
  }

  /** The sections of a year. */
  List<Place> places(long academicYearId) {
    return places(new Conditions().and("s.academicYearId = :year", "year", academicYearId));
  }

  /** A section. */
  Place place(long sectionId) {
    return places(new Conditions().and("s.id = :id", "id", sectionId)).get(0);
  }

  /** Where students can go in a year. */
  NextPlaces next(long academicYearId) {
    List<Integer> positions =
        database
            .createQuery("select distinct g.position from GradeLevel g", Integer.class)
            .getResultList();
    return new NextPlaces(places(academicYearId), positions);
  }

  private List<Place> places(Conditions where) {
    return where
        .applyTo(
            database.createQuery(
                "select new com.mindwhile.erp.promotions.Place(s.id, s.name, g.id, g.name,"
                    + " g.position) from Section s join GradeLevel g on g.id = s.gradeLevelId"
                    + where.where()
                    + " order by g.position, g.name, s.name, s.id",
                Place.class))
        .getResultList();
  }
}
