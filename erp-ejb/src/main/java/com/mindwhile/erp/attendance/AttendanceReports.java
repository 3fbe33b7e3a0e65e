package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.school.calendar.DayKind;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often students were there, by day, month, section and student. School days count on which a
 * student was enrolled; those to come do not. What was marked on a day that became a holiday later
 * stays in its registers and counts nowhere.
 */
@Stateless
public class AttendanceReports {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private SchoolCalendar calendar;
  @Inject private SchoolClock clock;
  @Inject private VisibleSections visible;
  @EJB private Sections sections;

  /** By day: every school day of the period. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<DayAttendance> byDay(ReportPeriod period) {
    Map<LocalDate, Tally> tallies = byDate(period);
    return tallies.entrySet().stream()
        .map(day -> new DayAttendance(day.getKey(), day.getValue().counts()))
        .toList();
  }

  /** By month. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<MonthAttendance> byMonth(ReportPeriod period) {
    Map<YearMonth, Tally> months = new TreeMap<>();
    byDate(period)
        .forEach(
            (day, tally) ->
                months.computeIfAbsent(YearMonth.from(day), first -> new Tally()).add(tally));
    return months.entrySet().stream()
        .map(month -> new MonthAttendance(month.getKey().toString(), month.getValue().counts()))
        .toList();
  }

  /** By section: every section with students or marks in the period. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<SectionAttendance> bySection(ReportPeriod period) {
    Map<Long, Tally> tallies = by("m.sectionId", "e.sectionId", period);
    return tallies.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select s.id, g.name, s.name from Section s"
                    + " join GradeLevel g on g.id = s.gradeLevelId where s.id in (:ids)"
                    + " order by g.position, g.name, s.name, s.id",
                Object[].class)
            .setParameter("ids", tallies.keySet())
            .getResultStream()
            .map(
                row ->
                    new SectionAttendance(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        tallies.get((Long) row[0]).counts()))
            .toList();
  }

  /**
   * By student of one section.
   *
   * @throws NotFoundException if the caller's reports do not reach the section
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StudentAttendance> byStudent(ReportPeriod period) {
    sections.requireVisible(period.sectionId(), Permission.ATTENDANCE_REPORT);
    Map<Long, Tally> tallies = by("m.studentId", "e.studentId", period);
    return tallies.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select s.id, s.firstName, s.lastName from Student s where s.id in (:ids)"
                    + " and s.deletedAt is null order by s.lastName, s.firstName, s.id",
                Object[].class)
            .setParameter("ids", tallies.keySet())
            .getResultStream()
            .map(
                row ->
                    new StudentAttendance(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        tallies.get((Long) row[0]).counts()))
            .toList();
  }

  private Map<LocalDate, Tally> byDate(ReportPeriod period) {
    Map<LocalDate, Tally> tallies = new TreeMap<>();
    List<LocalDate> schoolDays = schoolDays(period);
    schoolDays.forEach(day -> tallies.put(day, new Tally()));
    marks("m.day", period, schoolDays)
        .forEach(row -> tallies.get((LocalDate) row[0]).countMarks(row));
    enrollments("min(e.sectionId)", "", period)
        .forEach(
            span ->
                tallies.forEach(
                    (day, tally) -> {
                      if (span.contains(day)) {
                        tally.enrol(span.students());
                      }
                    }));
    return tallies;
  }

  private Map<Long, Tally> by(String ofMark, String ofEnrollment, ReportPeriod period) {
    Map<Long, Tally> tallies = new HashMap<>();
    List<LocalDate> schoolDays = schoolDays(period);
    enrollments(ofEnrollment, ofEnrollment + ", ", period)
        .forEach(
            span ->
                tallies
                    .computeIfAbsent(span.of(), first -> new Tally())
                    .enrol(span.students() * schoolDays.stream().filter(span::contains).count()));
    marks(ofMark, period, schoolDays)
        .forEach(
            row -> tallies.computeIfAbsent((Long) row[0], first -> new Tally()).countMarks(row));
    return tallies;
  }

  private List<LocalDate> schoolDays(ReportPeriod period) {
    LocalDate today = clock.today();
    return calendar.days(period.from(), period.to()).days().stream()
        .filter(day -> day.kind() == DayKind.SCHOOL_DAY && !day.day().isAfter(today))
        .map(DayView::day)
        .toList();
  }

  private List<Object[]> marks(String by, ReportPeriod period, List<LocalDate> schoolDays) {
    if (schoolDays.isEmpty()) {
      return List.of();
    }
    Conditions where =
        among("m.sectionId", period).and("m.day in (:schoolDays)", "schoolDays", schoolDays);
    return where
        .applyTo(
            database.createQuery(
                "select "
                    + by
                    + ", "
                    + Counting.COUNTS
                    + " from Mark m"
                    + Counting.CODES
                    + Counting.ENROLLED
                    + where.where()
                    + " group by "
                    + by,
                Object[].class))
        .getResultList();
  }

  /**
   * So many students who were enrolled on the same days.
   *
   * @param exit the first day no longer; null for no end
   */
  private record Span(Long of, LocalDate entry, LocalDate exit, long students) {

    boolean contains(LocalDate day) {
      return !day.isBefore(entry) && (exit == null || day.isBefore(exit));
    }
  }

  private List<Span> enrollments(String by, String group, ReportPeriod period) {
    Conditions where =
        among("e.sectionId", period)
            .and("e.entryDate <= :to and (e.exitDate is null or e.exitDate > :from)")
            .and("s.deletedAt is null");
    return where
        .applyTo(
            database.createQuery(
                "select "
                    + by
                    + ", e.entryDate, e.exitDate, count(*) from Enrollment e"
                    + " join Student s on s.id = e.studentId"
                    + where.where()
                    + " group by "
                    + group
                    + "e.entryDate, e.exitDate",
                Object[].class))
        .getResultStream()
        .map(row -> new Span((Long) row[0], (LocalDate) row[1], (LocalDate) row[2], (Long) row[3]))
        .toList();
  }

  private Conditions among(String section, ReportPeriod period) {
    Conditions where =
        new Conditions()
            .and(section + " = :section", "section", period.sectionId())
            .with("from", period.from())
            .with("to", period.to());
    visible.restrict(where, section, Permission.ATTENDANCE_REPORT);
    return where;
  }
}
