package com.mindwhile.erp.attendance;

import com.mindwhile.erp.school.calendar.Days;
import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Days whose registers are closed: nothing in them is set or corrected. */
@Entity
@Table(name = "attendance_locks")
class AttendanceLock extends AuditedEntity {

  @Column(name = "starts_on", nullable = false, updatable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false, updatable = false)
  private LocalDate endsOn;

  protected AttendanceLock() {}

  AttendanceLock(AttendanceLockInput input) {
    Days days = new Days(input.startsOn(), input.endsOn());
    startsOn = days.first();
    endsOn = days.last();
  }

  AttendanceLockView view() {
    return new AttendanceLockView(id(), version(), startsOn, endsOn);
  }
}
