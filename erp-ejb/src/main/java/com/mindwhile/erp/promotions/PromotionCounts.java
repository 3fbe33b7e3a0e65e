package com.mindwhile.erp.promotions;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** How many students of each section go on, stay and leave. */
@ApplicationScoped
class PromotionCounts {

  private static final String BY_SECTION =
      "select s.id, g.name, s.name, ps.toSectionId, ps.status, ps.doneAt, "
          + of(Outcome.PROMOTE)
          + ", "
          + of(Outcome.REPEAT)
          + ", "
          + of(Outcome.GRADUATE)
          + ", "
          + of(Outcome.LEAVE)
          + ", count(case when st.toSectionId is null and (st.outcome = "
          + name(Outcome.PROMOTE)
          + " or st.outcome = "
          + name(Outcome.REPEAT)
          + ") then 1 end) from PromotionSection ps join Section s on s.id = ps.sectionId"
          + " join GradeLevel g on g.id = s.gradeLevelId"
          + " left join PromotedStudent st on st.promotionId = ps.promotionId"
          + " and st.sectionId = ps.sectionId"
          + " where ps.promotionId = :id"
          + " group by s.id, g.name, s.name, ps.toSectionId, ps.status, ps.doneAt, g.position"
          + " order by g.position, g.name, s.name, s.id";

  @Inject @SchoolDatabase private EntityManager database;

  List<PromotionSectionView> bySection(long promotionId) {
    return database
        .createQuery(BY_SECTION, Object[].class)
        .setParameter("id", promotionId)
        .getResultStream()
        .map(
            row ->
                new PromotionSectionView(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Long) row[3],
                    (SectionStatus) row[4],
                    (Instant) row[5],
                    PromotionSection.undoableUntil((Instant) row[5]),
                    (Long) row[6],
                    (Long) row[7],
                    (Long) row[8],
                    (Long) row[9],
                    (Long) row[10]))
        .toList();
  }

  private static String of(Outcome outcome) {
    return "count(case when st.outcome = " + name(outcome) + " then 1 end)";
  }

  private static String name(Outcome outcome) {
    return "com.mindwhile.erp.promotions.Outcome." + outcome.name();
  }
}
