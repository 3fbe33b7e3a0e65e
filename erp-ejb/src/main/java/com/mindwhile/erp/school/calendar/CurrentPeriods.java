package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which academic year and which term the school is in. It is always exactly one, as soon as there
 * is any: the one that runs today, between two the next one, and after the last one the last. The
 * current term is one of the current year.
 */
@ApplicationScoped
class CurrentPeriods {

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
    return year == null ? null : nearest("Term", year, today);
  }

  private Long yearId(LocalDate today) {
    return nearest("AcademicYear", null, today);
  }

  /** The first that is not over, or else the last; each is one step in the key of the last days. */
  private Long nearest(String periods, Long year, LocalDate today) {
    Conditions ofYear = new Conditions().and("p.academicYearId = :year", "year", year);
    Conditions notOver =
        new Conditions()
            .and("p.academicYearId = :year", "year", year)
            .and("p.endsOn >= :today", "today", today);
    return first(periods, notOver, " order by p.endsOn")
        .or(() -> first(periods, ofYear, " order by p.endsOn desc"))
        .orElse(null);
  }

  private Optional<Long> first(String periods, Conditions where, String order) {
    return where
        .applyTo(
            database.createQuery(
                "select p.id from " + periods + " p" + where.where() + order, Long.class))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
