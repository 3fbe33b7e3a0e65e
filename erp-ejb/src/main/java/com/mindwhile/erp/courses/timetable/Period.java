package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;

/** A part of the school day in which a lesson can be. No two share a minute. */
@Entity
@Table(name = "periods")
class Period extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @Column(name = "starts_at", nullable = false)
  private LocalTime startsAt;

  @Column(name = "ends_at", nullable = false)
  private LocalTime endsAt;

  protected Period() {}

  Period(PeriodInput input) {
    describe(input);
  }

  /**
   * Takes over its name and times.
   *
   * @throws RuleBrokenException if it does not end after it begins
   */
  final void describe(PeriodInput input) {
    if (!input.startsAt().isBefore(input.endsAt())) {
      throw new RuleBrokenException("A period ends after it begins");
    }
    name = input.name().strip();
    startsAt = input.startsAt();
    endsAt = input.endsAt();
  }

  /**
   * Checks that it shares neither its name nor its time with another.
   *
   * @throws ConflictException naming the other
   */
  void requireApart(List<Period> all) {
    for (Period other : all) {
      if (other == this) {
        continue;
      }
      if (other.name.equalsIgnoreCase(name)) {
        throw new ConflictException("Another period has that name");
      }
      if (startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt)) {
        throw new ConflictException(
            "The period "
                + other.name
                + " is at that time: "
                + other.startsAt
                + " to "
                + other.endsAt);
      }
    }
  }

  PeriodView view() {
    return new PeriodView(id(), version(), name, startsAt, endsAt);
  }
}
