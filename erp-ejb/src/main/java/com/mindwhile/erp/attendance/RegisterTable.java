package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The registers' own rows, past the entity: whoever hands one in first makes it. */
@ApplicationScoped
class RegisterTable {

  private static final String SECTION =
      "select s.id from sections s where s.id = ? lock in share mode";

  private static final String SECTION_OF_LESSON =
      "select cs.section_id from course_sections cs join periods p on p.id = ? where cs.id = ?"
          + " lock in share mode";

  private static final String MAKE =
      "insert into attendance_registers (day, section_id, lesson, course_section_id, period_id,"
          + " created_at, created_by, updated_at, updated_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update id = id";

  private static final String HOLD =
      "select id from attendance_registers where section_id = ? and day = ? and lesson = ?"
          + " for update";

  private static final String MARKED =
      "update attendance_registers set version = version + 1, marked_at = ?, marked_by = ?,"
          + " updated_at = ?, updated_by = ? where id = ?";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * Holds the register that is meant until the end of the transaction; it is made if there is none.
   * To be called before anything is read: a read in between would show the marks as they were
   * before the wait, and a read of marks with a lock would hold the gap in which those of other
   * registers are written.
   *
   * @return its id; empty if it is for neither a section nor a lesson that exist
   */
  OptionalLong open(RegisterInput input) {
    List<?> section = section(input);
    if (section.isEmpty()) {
      return OptionalLong.empty();
    }
    long sectionId = ((Number) section.get(0)).longValue();
    String lesson = Occasion.lesson(input.courseSectionId(), input.periodId());
    Instant now = clock.now();
    database
        .createNativeQuery(MAKE)
        .setParameter(1, input.day())
        .setParameter(2, sectionId)
        .setParameter(3, lesson)
        .setParameter(4, input.courseSectionId())
        .setParameter(5, input.periodId())
        .setParameter(6, now)
        .setParameter(7, work.actor())
        .setParameter(8, now)
        .setParameter(9, work.actor())
        .executeUpdate();
    Query hold =
        database
            .createNativeQuery(HOLD)
            .setParameter(1, sectionId)
            .setParameter(2, input.day())
            .setParameter(3, lesson);
    return OptionalLong.of(((Number) hold.getSingleResult()).longValue());
  }

  private List<?> section(RegisterInput input) {
    if (input.courseSectionId() != null && input.periodId() != null && input.sectionId() == null) {
      return database
          .createNativeQuery(SECTION_OF_LESSON)
          .setParameter(1, input.periodId())
          .setParameter(2, input.courseSectionId())
          .getResultList();
    }
    if (input.sectionId() != null && input.courseSectionId() == null && input.periodId() == null) {
      return database.createNativeQuery(SECTION).setParameter(1, input.sectionId()).getResultList();
    }
    return List.of();
  }

  /** Notes that marks in a register were set or corrected, now and by the caller. */
  void marked(long id) {
    Instant now = clock.now();
    database
        .createNativeQuery(MARKED)
        .setParameter(1, now)
        .setParameter(2, work.actor())
        .setParameter(3, now)
        .setParameter(4, work.actor())
        .setParameter(5, id)
        .executeUpdate();
  }
}
