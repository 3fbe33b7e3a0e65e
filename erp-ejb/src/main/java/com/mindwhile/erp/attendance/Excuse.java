package com.mindwhile.erp.attendance;

import com.mindwhile.erp.school.calendar.Days;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That the office knows why a student is not there on some days. */
@Entity
@Table(name = "attendance_excuses")
class Excuse extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "starts_on", nullable = false, updatable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false, updatable = false)
  private LocalDate endsOn;

  @Column(name = "code_id", nullable = false, updatable = false)
  private long codeId;

  @Column(updatable = false)
  private String note;

  protected Excuse() {}

  /**
   * An excuse.
   *
   * @throws RuleBrokenException if its last day is before its first
   */
  Excuse(ExcuseInput input, long codeId) {
    Days days = new Days(input.startsOn(), input.endsOn());
    studentId = input.studentId();
    startsOn = days.first();
    endsOn = days.last();
    this.codeId = codeId;
    note = input.note();
  }

  Days days() {
    return new Days(startsOn, endsOn);
  }
}
