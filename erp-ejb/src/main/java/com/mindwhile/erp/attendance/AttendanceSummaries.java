package com.mindwhile.erp.attendance;

import com.mindwhile.erp.school.calendar.DayKind;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often students were there in a time, each in whichever sections they were in then. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttendanceSummaries {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private SchoolCalendar calendar;
  @Inject private SchoolClock clock;

  /**
   * The counts of some students, whoever asks. Days count as in {@link AttendanceReports}.
   *
   * @param from the first day
   * @param to the last day
   */
  public Map<Long, AttendanceCounts> of(Set<Long> students, LocalDate from, LocalDate to) {
    Map<Long, Tally> tallies = new HashMap<>();
    students.forEach(student -> tallies.put(student, new Tally()));
    LocalDate last = to.isAfter(clock.today()) ? clock.today() : to;
    if (!students.isEmpty() && !last.isBefore(from)) {
      List<LocalDate> schoolDays = schoolDays(from, last);
      if (!schoolDays.isEmpty()) {
        countDays(tallies, schoolDays);
        countMarks(tallies, schoolDays);
      }
    }
    Map<Long, AttendanceCounts> counts = new HashMap<>();
    tallies.forEach((student, tally) -> counts.put(student, tally.counts()));
    return counts;
  }

  private void countDays(Map<Long, Tally> tallies, List<LocalDate> schoolDays) {
    database
        .createQuery(
            "select e.studentId, e.entryDate, e.exitDate from Enrollment e"
                + " where e.studentId in (:students) and e.entryDate <= :to"
                + " and (e.exitDate is null or e.exitDate > :from)",
            Object[].class)
        .setParameter("students", tallies.keySet())
        .setParameter("from", schoolDays.get(0))
        .setParameter("to", schoolDays.get(schoolDays.size() - 1))
        .getResultStream()
        .forEach(
            row ->
                tallies
                    .get((Long) row[0])
                    .enrol(
                        schoolDays.stream()
                            .filter(day -> isWithin(day, (LocalDate) row[1], (LocalDate) row[2]))
                            .count()));
  }

  private void countMarks(Map<Long, Tally> tallies, List<LocalDate> schoolDays) {
    database
        .createQuery(
            "select m.studentId, "
                + Counting.COUNTS
                + " from Mark m"
                + Counting.CODES
                + Counting.ENROLLED
                + " where m.studentId in (:students) and m.day in (:schoolDays)"
                + " group by m.studentId",
            Object[].class)
        .setParameter("students", tallies.keySet())
        .setParameter("schoolDays", schoolDays)
        .getResultStream()
        .forEach(row -> tallies.get((Long) row[0]).countMarks(row));
  }

  /** The calendar shows so many days at once and no more. */
  private List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate first = from;
        !first.isAfter(to);
        first = first.plusDays(SchoolCalendar.MAX_DAYS)) {
      LocalDate last = first.plusDays(SchoolCalendar.MAX_DAYS - 1L);
      calendar.days(first, last.isAfter(to) ? to : last).days().stream()
          .filter(day -> day.kind() == DayKind.SCHOOL_DAY)
          .map(DayView::day)
          .forEach(days::add);
    }
    return days;
  }

  private static boolean isWithin(LocalDate day, LocalDate entry, LocalDate exit) {
    return !day.isBefore(entry) && (exit == null || day.isBefore(exit));
  }
}
