package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Which days are school days. A day is one in the school's time zone. */
@Stateless
public class SchoolCalendar {

  /** As many days as are shown at once: a long academic year. */
  public static final int MAX_DAYS = 400;

  private static final String AMONG = " where p.startsOn <= :to and p.endsOn >= :from";

  private static final String OF_DAY =
      "select w, y, t, h from SchoolSettings w"
          + " left join AcademicYear y on y.startsOn <= :day and y.endsOn >= :day"
          + " left join Term t on t.startsOn <= :day and t.endsOn >= :day"
          + " left join Holiday h on h.startsOn <= :day and h.endsOn >= :day"
          + " order by y.startsOn, t.startsOn, h.startsOn";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private SchoolClock clock;

  /** What the present day is. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public DayView today() {
    return day(clock.today());
  }

  /** What a day is. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public DayView day(LocalDate day) {
    return almanac(day).day(day);
  }

  /**
   * What some days are, each in order.
   *
   * @throws InvalidInputException if the last is before the first, or they are more than {@value
   *     #MAX_DAYS}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CalendarView days(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
      throw new InvalidInputException(
          new FieldViolation(
              "to", "RANGE", "must be from the first day on, and not " + MAX_DAYS + " days later"));
    }
    Almanac almanac = almanac(from, to);
    List<DayView> days = from.datesUntil(to.plusDays(1)).map(almanac::day).toList();
    int schoolDays = (int) days.stream().filter(day -> day.kind() == DayKind.SCHOOL_DAY).count();
    return new CalendarView(from, to, schoolDays, days);
  }

  /** In one query, which brings the settings along: asked afterwards, they are there already. */
  private Almanac almanac(LocalDate day) {
    List<Object[]> found =
        database.createQuery(OF_DAY, Object[].class).setParameter("day", day).getResultList();
    return new Almanac(
        settings.schoolDays(),
        column(found, 1, AcademicYear.class),
        column(found, 2, Term.class),
        column(found, 3, Holiday.class));
  }

  private static <T> List<T> column(List<Object[]> rows, int column, Class<T> kind) {
    return rows.stream().map(row -> kind.cast(row[column])).filter(Objects::nonNull).toList();
  }

  private Almanac almanac(LocalDate from, LocalDate to) {
    return new Almanac(
        settings.schoolDays(),
        among(AcademicYear.class, from, to),
        among(Term.class, from, to),
        among(Holiday.class, from, to));
  }

  private <T> List<T> among(Class<T> kind, LocalDate from, LocalDate to) {
    return database
        .createQuery(
            "select p from " + kind.getSimpleName() + " p" + AMONG + " order by p.startsOn", kind)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }
}
