package com.mindwhile.erp.attendance;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.CourseSections;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.AttendanceMode;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.school.calendar.SchoolCalendar;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.Weekday;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Which registers the school keeps, and who may write in them. */
@ApplicationScoped
class Occasions {

  /** Its gaps are held too, so that no lock of the day can come between this and the commit. */
  private static final String LOCK =
      "select id from attendance_locks where starts_on <= ? and ends_on >= ?"
          + " limit 1 lock in share mode";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Settings settings;
  @Inject private Sections sections;
  @Inject private CourseSections courseSections;
  @Inject private VisibleSections visible;
  @Inject private SchoolCalendar calendar;
  @Inject private SchoolClock clock;

  /**
   * The occasion a register is handed in for.
   *
   * @throws NotFoundException if the caller may not mark that section
   * @throws RuleBrokenException if the school keeps other registers, or there is no such lesson
   */
  Occasion of(RegisterInput input) {
    if (settings.attendanceMode() == AttendanceMode.DAILY) {
      if (input.sectionId() == null
          || input.courseSectionId() != null
          || input.periodId() != null) {
        throw new RuleBrokenException("The school keeps a register for each section and day");
      }
      sections.requireVisible(input.sectionId(), Permission.ATTENDANCE_MARK);
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
   * Checks that registers of a day can be written, and keeps it so until the end of the
   * transaction: a lock of the day that is being made is waited for, and one that is to be made
   * waits.
   *
   * @throws RuleBrokenException saying why not
   */
  void requireOpen(LocalDate day) {
    if (day.isAfter(clock.today())) {
      throw new RuleBrokenException("The day is in the future");
    }
    calendar.requireSchoolDay(day);
    if (!database
        .createNativeQuery(LOCK)
        .setParameter(1, day)
        .setParameter(2, day)
        .getResultList()
        .isEmpty()) {
      throw new RuleBrokenException("The registers of that day are locked");
    }
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
