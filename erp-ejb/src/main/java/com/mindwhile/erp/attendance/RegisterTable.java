package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.PlainStatement;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The registers' own rows, past the entity: whoever hands one in first makes it. */
@ApplicationScoped
class RegisterTable {

  /**
   * What is read to make a row is locked until the end of the transaction. The row that is there
   * already is held like one that is made, and its key answered.
   */
  private static final String MAKE =
      "insert into attendance_registers (section_id, course_section_id, period_id, lesson, day,"
          + " created_at, created_by, updated_at, updated_by)"
          + " select %s, ?, ?, ?, ?, ?, ? from %s on duplicate key update"
          + " attendance_registers.id = last_insert_id(attendance_registers.id)";

  private static final String OF_SECTION =
      MAKE.formatted("s.id, null, null", "sections s where s.id = ?");

  private static final String OF_LESSON =
      MAKE.formatted(
          "cs.section_id, cs.id, p.id",
          "course_sections cs join periods p on p.id = ? where cs.id = ?");

  /** Its gaps are held too, so that no lock of the day can come between this and the commit. */
  private static final String LOCK =
      "select id from attendance_locks where starts_on <= ? and ends_on >= ?"
          + " limit 1 lock in share mode";

  /** What a statement that writes reads is held as by {@link #LOCK}. */
  private static final String MARKED =
      "update attendance_registers set version = version + 1, marked_at = ?, marked_by = ?,"
          + " updated_at = ?, updated_by = ? where id = ? and not exists"
          + " (select 1 from attendance_locks k where k.starts_on <= ? and k.ends_on >= ?)";

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
    if (input.courseSectionId() != null && input.periodId() != null && input.sectionId() == null) {
      return make(OF_LESSON, input, input.periodId(), input.courseSectionId());
    }
    if (input.sectionId() != null && input.courseSectionId() == null && input.periodId() == null) {
      return make(OF_SECTION, input, input.sectionId());
    }
    return OptionalLong.empty();
  }

  private OptionalLong make(String sql, RegisterInput input, Long... keys) {
    Instant now = clock.now();
    List<Object> values = new ArrayList<>();
    values.add(Occasion.lesson(input.courseSectionId(), input.periodId()));
    values.addAll(List.of(input.day(), now, work.actor(), now, work.actor()));
    values.addAll(List.of(keys));
    return new PlainStatement(sql, values).executeForKey(database);
  }

  /**
   * Checks that the registers of a day are not locked, and keeps it so until the end of the
   * transaction: a lock of the day that is being made is waited for, and one that is to be made
   * waits.
   *
   * @throws RuleBrokenException if they are
   */
  void requireUnlocked(LocalDate day) {
    if (!database
        .createNativeQuery(LOCK)
        .setParameter(1, day)
        .setParameter(2, day)
        .getResultList()
        .isEmpty()) {
      throw locked();
    }
  }

  /**
   * Notes that marks in a register the caller holds are set or corrected, now and by the caller.
   *
   * @throws RuleBrokenException as {@link #requireUnlocked} does
   */
  Roll.Stamp marked(long id, LocalDate day) {
    Roll.Stamp stamp = new Roll.Stamp(clock.now(), work.actor());
    List<Object> values = List.of(stamp.at(), stamp.by(), stamp.at(), stamp.by(), id, day, day);
    if (new PlainStatement(MARKED, values).execute(database) == 0) {
      throw locked();
    }
    return stamp;
  }

  private static RuleBrokenException locked() {
    return new RuleBrokenException("The registers of that day are locked");
  }
}
