package com.mindwhile.erp.attendance;

import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.AttendanceMode;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.school.calendar.DayKind;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.Weekday;
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

/** Who has not handed in. */
@Stateless
public class MissingRegisters {

  private static final String NAMES =
      "select new com.mindwhile.erp.attendance.MissingRegister(cast(:day as LocalDate), s.id,"
          + " g.name, s.name, ";

  private static final String DAYS =
      NAMES + "null, null, null) from Section s join GradeLevel g on g.id = s.gradeLevelId";

  private static final String LESSONS =
      NAMES
          + "l.courseSectionId, l.periodId, l.teacherId) from Lesson l"
          + " join Section s on s.id = l.sectionId join GradeLevel g on g.id = s.gradeLevelId";

  private static final String IN_ORDER = " order by g.position, g.name, s.name, s.id";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @EJB private SchoolCalendar calendar;
  @Inject private SchoolClock clock;
  @Inject private VisibleSections visible;

  /**
   * The registers of a day that are missing, of the sections the caller's reports reach. Where
   * nobody attends there is none to hand in.
   *
   * @param day null for today; none are missing on a day that is no school day or is to come
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<MissingRegister> list(LocalDate day) {
    LocalDate wanted = day == null ? clock.today() : day;
    DayView view = calendar.day(wanted);
    if (view.kind() != DayKind.SCHOOL_DAY || wanted.isAfter(clock.today())) {
      return List.of();
    }
    boolean daily = settings.attendanceMode() == AttendanceMode.DAILY;
    Conditions where = new Conditions().with("day", wanted);
    if (daily) {
      where
          .and("s.academicYearId = :year", "year", view.academicYearId())
          .and(
              "exists (select 1 from Enrollment e join Student d on d.id = e.studentId"
                  + " and d.deletedAt is null where e.sectionId = s.id and e.entryDate <= :day"
                  + " and (e.exitDate is null or e.exitDate > :day))")
          .and(
              "not exists (select 1 from Register r where r.sectionId = s.id and r.day = :day"
                  + " and r.courseSectionId is null and r.markedAt is not null)");
    } else {
      where
          .and("l.termId = :term", "term", view.termId())
          .and("l.weekday = :weekday", "weekday", Weekday.of(wanted))
          .and(Rosters.attended("l.courseSectionId"))
          .and(
              "not exists (select 1 from Register r where r.courseSectionId = l.courseSectionId"
                  + " and r.day = :day and r.periodId = l.periodId and r.markedAt is not null)");
    }
    visible.restrict(where, "s.id", Permission.ATTENDANCE_REPORT);
    return where
        .applyTo(
            database.createQuery(
                (daily ? DAYS : LESSONS) + where.where() + IN_ORDER, MissingRegister.class))
        .getResultList();
  }
}
