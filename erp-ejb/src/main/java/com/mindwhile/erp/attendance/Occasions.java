package com.mindwhile.erp.attendance;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.CourseSections;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.AttendanceMode;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.Weekday;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Which registers the school keeps, and who may write in them. */
@ApplicationScoped
class Occasions {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @EJB private CourseSections courseSections;
  @Inject private VisibleSections visible;
  @EJB private SchoolCalendar calendar;
  @Inject private SchoolClock clock;

  /** What the day of a register is. To be asked first, since it brings the settings along. */
  DayView day(LocalDate day) {
    return calendar.day(day);
  }

  /**
   * The occasion a register is handed in for. Of a section, whether the caller may mark it is left
   * to {@link Roll#isReached}.
   *
   * @throws NotFoundException if the caller may not mark that course section
   * @throws RuleBrokenException if the school keeps other registers, or there is no such lesson
   */
  Occasion of(RegisterInput input) {
    if (settings.attendanceMode() == AttendanceMode.DAILY) {
      if (input.sectionId() == null
          || input.courseSectionId() != null
          || input.periodId() != null) {
        throw new RuleBrokenException("The school keeps a register for each section and day");
      }
      return new Occasion(input.day(), input.sectionId(), null, null);
    }
    if (input.sectionId() != null || input.courseSectionId() == null || input.periodId() == null) {
      throw new RuleBrokenException("The school keeps a register for each lesson");
    }
    CourseSectionView taught =
        courseSections.requireVisible(input.courseSectionId(), Permission.ATTENDANCE_MARK);
    requireLesson(input);
    return new Occasion(input.day(), taught.sectionId(), taught.id(), input.periodId());
  }

  /**
   * Checks that there are registers of a day.
   *
   * @throws RuleBrokenException saying why not
   */
  void requireTaught(DayView day) {
    if (day.day().isAfter(clock.today())) {
      throw new RuleBrokenException("The day is in the future");
    }
    day.requireSchoolDay();
  }

  /** Whether the permission reaches a section. */
  boolean isReached(long sectionId, Permission permission) {
    Conditions where = new Conditions().and("s.id = :id", "id", sectionId);
    visible.restrict(where, "s.id", permission);
    return where
        .applyTo(database.createQuery("select s.id from Section s" + where.where(), Long.class))
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  private void requireLesson(RegisterInput input) {
    boolean taught =
        !database
            .createQuery(
                "select 1 from Lesson l join Term t on t.id = l.termId"
                    + " where l.courseSectionId = :course and l.periodId = :period"
                    + " and l.weekday = :weekday and t.startsOn <= :day and t.endsOn >= :day",
                Integer.class)
            .setParameter("course", input.courseSectionId())
            .setParameter("period", input.periodId())
            .setParameter("weekday", Weekday.of(input.day()))
            .setParameter("day", input.day())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (!taught) {
      throw new RuleBrokenException("The course section has no lesson in that period on that day");
    }
  }
}
