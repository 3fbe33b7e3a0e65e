package com.mindwhile.erp.promotions;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.MultiRowInsert;
import com.mindwhile.erp.students.OnRoll;
import com.mindwhile.erp.students.Transfers;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of the students of a promotion, many in one statement. They are a plan, which the audit
 * log does not repeat student by student; what is decided about one of them alone it does.
 */
@ApplicationScoped
class PlanRows {

  private static final int ROWS_AT_ONCE = 500;
  private static final String[] COLUMNS = {
    "promotion_id",
    "section_id",
    "student_id",
    "enrollment_id",
    "decision",
    "to_section_id",
    "excepted",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by"
  };

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Transfers transfers;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * Plans for the students who are on the roll now. What is decided about those who were on it
   * before stays.
   *
   * @param sections those of the promotion that are still to be promoted
   * @param lastDay of the year that ends
   */
  void plan(long promotionId, Collection<PromotionSection> sections, LocalDate lastDay) {
    Map<Long, PromotionSection> byId =
        sections.stream()
            .collect(Collectors.toMap(PromotionSection::sectionId, Function.identity()));
    Set<OnRoll> added = new LinkedHashSet<>(transfers.roll(byId.keySet(), lastDay));
    List<Long> gone = new ArrayList<>();
    planned(promotionId, byId.keySet())
        .forEach(
            (place, row) -> {
              if (!added.remove(place)) {
                gone.add(row);
              }
            });
    parts(gone).forEach(this::delete);
    parts(List.copyOf(added)).forEach(part -> insert(promotionId, part, byId));
  }

  /** Sends those of a section elsewhere about whom nobody decided alone. */
  void send(long promotionId, PromotionSection section) {
    database
        .createQuery(
            "update versioned PromotionStudent m set m.toSectionId = :target"
                + " where m.promotionId = :promotion and m.sectionId = :section"
                + " and m.decision = :decision and m.excepted = false")
        .setParameter("target", section.toSectionId())
        .setParameter("promotion", promotionId)
        .setParameter("section", section.sectionId())
        .setParameter("decision", section.decision())
        .executeUpdate();
  }

  private Map<OnRoll, Long> planned(long promotionId, Collection<Long> sections) {
    return database
        .createQuery(
            "select m.id, m.sectionId, m.studentId, m.enrollmentId from PromotionStudent m"
                + " where m.promotionId = :promotion and m.sectionId in :sections",
            Object[].class)
        .setParameter("promotion", promotionId)
        .setParameter("sections", sections)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new OnRoll((Long) row[1], (Long) row[2], (Long) row[3]),
                row -> (Long) row[0]));
  }

  private void delete(List<Long> rows) {
    database
        .createQuery("delete from PromotionStudent m where m.id in :rows")
        .setParameter("rows", rows)
        .executeUpdate();
  }

  private void insert(long promotionId, List<OnRoll> roll, Map<Long, PromotionSection> sections) {
    Instant now = clock.now();
    MultiRowInsert insert = new MultiRowInsert("promotion_students", COLUMNS);
    for (OnRoll place : roll) {
      PromotionSection section = sections.get(place.sectionId());
      insert.row(
          promotionId,
          place.sectionId(),
          place.studentId(),
          place.enrollmentId(),
          section.decision().name(),
          section.toSectionId(),
          false,
          now,
          work.actor(),
          now,
          work.actor());
    }
    insert.execute(database);
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
    }
    return parts;
  }
}
