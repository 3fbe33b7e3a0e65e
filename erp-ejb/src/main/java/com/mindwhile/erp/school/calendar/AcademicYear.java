package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** A year of the school: what sections, terms and fees belong to. No two share a day. */
@Entity
@Table(name = "academic_years")
class AcademicYear extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false)
  private LocalDate endsOn;

  protected AcademicYear() {}

  AcademicYear(AcademicYearInput input) {
    describe(input);
  }

  /**
   * Takes over its name and days.
   *
   * @throws RuleBrokenException if it ends before it begins
   */
  final void describe(AcademicYearInput input) {
    Days days = new Days(input.startsOn(), input.endsOn());
    name = input.name().strip();
    startsOn = days.first();
    endsOn = days.last();
  }

  /**
   * Checks that it shares neither its name nor a day with another.
   *
   * @throws ConflictException naming the other
   */
  void requireApart(List<AcademicYear> all) {
    for (AcademicYear other : all) {
      if (other == this) {
        continue;
      }
      if (other.name.equalsIgnoreCase(name)) {
        throw new ConflictException("Another academic year has that name");
      }
      if (other.days().overlap(days())) {
        throw new ConflictException(
            "The academic year " + other.name + " has some of these days: " + other.days());
      }
    }
  }

  /** Whether a day is one of it. */
  boolean has(LocalDate day) {
    return days().contains(day);
  }

  /**
   * Checks that its terms are within it.
   *
   * @throws RuleBrokenException naming the term that is not
   */
  void requireCover(List<Term> terms) {
    for (Term term : terms) {
      if (!days().cover(term.days())) {
        throw new RuleBrokenException(
            "The term " + term.name() + " would be outside the year: " + term.days());
      }
    }
  }

  Days days() {
    return new Days(startsOn, endsOn);
  }

  AcademicYearView view(Long current) {
    return new AcademicYearView(id(), version(), name, startsOn, endsOn, id().equals(current));
  }
}
