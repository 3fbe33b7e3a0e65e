package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day or more on which the whole school is closed. Holidays may fall together. */
@Entity
@Table(name = "holidays")
class Holiday extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false)
  private LocalDate endsOn;

  protected Holiday() {}

  Holiday(HolidayInput input) {
    describe(input);
  }

  /**
   * Takes over its name and days.
   *
   * @throws RuleBrokenException if it ends before it begins
   */
  final void describe(HolidayInput input) {
    Days days = new Days(input.startsOn(), input.endsOn());
    name = input.name().strip();
    startsOn = days.first();
    endsOn = days.last();
  }

  Days days() {
    return new Days(startsOn, endsOn);
  }

  String name() {
    return name;
  }

  HolidayView view() {
    return new HolidayView(id(), version(), name, startsOn, endsOn);
  }
}
