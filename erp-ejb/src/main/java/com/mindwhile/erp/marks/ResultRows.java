package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the published results that count, of whole terms and years. */
@ApplicationScoped
class ResultRows {

  private static final String RESULTS =
      "select r from PublishedResult r join Gradebook b on b.publicationId = r.publicationId"
          + " join Term t on t.id = r.termId"
          + " join Student s on s.id = r.studentId and s.deletedAt is null";

  private static final String ORDER = " order by t.startsOn, r.subject, r.course, r.id";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolClock clock;

  /**
   * A term or a year.
   *
   * @param path of its id in a result {@code r}
   */
  record Period(String path, long id, LocalDate startsOn, LocalDate endsOn) {}

  /**
   * A term.
   *
   * @throws NotFoundException if there is none with that id
   */
  Period term(long id) {
    return period("r.termId", "Term", id, "The term");
  }

  /**
   * An academic year.
   *
   * @throws NotFoundException if there is none with that id
   */
  Period year(long id) {
    return period("r.academicYearId", "AcademicYear", id, "The academic year");
  }

  /** The results of a student, by term, subject and course. */
  List<PublishedResult> ofStudent(long studentId, Period period) {
    Conditions where =
        new Conditions()
            .and("r.studentId = :student", "student", studentId)
            .and(period.path() + " = :period", "period", period.id());
    return list(where);
  }

  /** The results of the students who are in a section in that period, by student. */
  Map<Long, List<PublishedResult>> ofSection(long sectionId, Period period) {
    Conditions where =
        new Conditions()
            .and(period.path() + " = :period", "period", period.id())
            .and(
                "r.studentId in (select e.studentId from Enrollment e where e.sectionId = :section"
                    + " and e.entryDate <= :day and (e.exitDate is null or e.exitDate > :day))",
                "section",
                sectionId)
            .with("day", day(period));
    return list(where).stream()
        .collect(
            Collectors.groupingBy(
                PublishedResult::studentId, LinkedHashMap::new, Collectors.toList()));
  }

  /** The section a student is in in that period; empty for none. */
  Optional<Long> section(long studentId, Period period) {
    return database
        .createQuery(
            "select e.sectionId from Enrollment e where e.studentId = :student"
                + " and e.entryDate <= :day and (e.exitDate is null or e.exitDate > :day)",
            Long.class)
        .setParameter("student", studentId)
        .setParameter("day", day(period))
        .getResultStream()
        .findFirst();
  }

  /** The bands of publications, by their ids. */
  Map<Long, GradeBands> bands(Set<Long> publications) {
    return publications.isEmpty()
        ? Map.of()
        : database
            .createQuery(
                "select distinct p from ResultPublication p join fetch p.bands where p.id in (:ids)",
                ResultPublication.class)
            .setParameter("ids", publications)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(ResultPublication::id, ResultPublication::bands));
  }

  /** Today, or the nearest day of the period: who is in a section then is who it is about. */
  private LocalDate day(Period period) {
    LocalDate today = clock.today();
    if (today.isBefore(period.startsOn())) {
      return period.startsOn();
    }
    return today.isAfter(period.endsOn()) ? period.endsOn() : today;
  }

  private Period period(String path, String entity, long id, String what) {
    return database
        .createQuery(
            "select p.startsOn, p.endsOn from " + entity + " p where p.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(days -> new Period(path, id, (LocalDate) days[0], (LocalDate) days[1]))
        .orElseThrow(() -> new NotFoundException(what));
  }

  private List<PublishedResult> list(Conditions where) {
    return where
        .applyTo(database.createQuery(RESULTS + where.where() + ORDER, PublishedResult.class))
        .getResultList();
  }
}
