package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;

/**
 * Which academic year and which term the school is in. It is always exactly one, as soon as there
 * is any: the one that runs today, between two the next one, and after the last one the last. The
 * current term is one of the current year.
 */
@ApplicationScoped
class CurrentPeriods {

  private static final String NEAREST =
      " order by case when p.endsOn >= :today then 0 else 1 end,"
          + " case when p.endsOn >= :today then p.endsOn end, p.endsOn desc";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolClock clock;

  /** The id of the current year; null if the school has none. */
  Long yearId() {
    return yearId(clock.today());
  }

  /** The id of the current term; null if the current year has none. */
  Long termId() {
    LocalDate today = clock.today();
    Long year = yearId(today);
    return year == null
        ? null
        : nearest(
            database
                .createQuery(
                    "select p.id from Term p where p.academicYearId = :year" + NEAREST, Long.class)
                .setParameter("year", year),
            today);
  }

  private Long yearId(LocalDate today) {
    return nearest(
        database.createQuery("select p.id from AcademicYear p" + NEAREST, Long.class), today);
  }

  private static Long nearest(TypedQuery<Long> periods, LocalDate today) {
    return periods
        .setParameter("today", today)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
