package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** A part of an academic year in which the school teaches. No two of a year share a day. */
@Entity
@Table(name = "terms")
class Term extends AuditedEntity {

  @Column(name = "academic_year_id", nullable = false, updatable = false)
  private long academicYearId;

  @Column(nullable = false)
  private String name;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false)
  private LocalDate endsOn;

  protected Term() {}

  Term(TermInput input) {
    academicYearId = input.academicYearId();
    describe(input);
  }

  /**
   * Takes over its name and days.
   *
   * @throws RuleBrokenException if it ends before it begins, or is to go to another year
   */
  final void describe(TermInput input) {
    if (input.academicYearId() != academicYearId) {
      throw new RuleBrokenException("A term stays in its academic year");
    }
    Days days = new Days(input.startsOn(), input.endsOn());
    name = input.name().strip();
    startsOn = days.first();
    endsOn = days.last();
  }

  /**
   * Checks that it is within its year.
   *
   * @throws RuleBrokenException if not
   */
  void requireWithin(AcademicYear year) {
    if (!year.days().cover(days())) {
      throw new RuleBrokenException("The term is outside its academic year: " + year.days());
    }
  }

  /**
   * Checks that it shares neither its name nor a day with another of its year.
   *
   * @throws ConflictException naming the other
   */
  void requireApart(List<Term> ofYear) {
    for (Term other : ofYear) {
      if (other == this) {
        continue;
      }
      if (other.name.equalsIgnoreCase(name)) {
        throw new ConflictException("Another term of the year has that name");
      }
      if (other.days().overlap(days())) {
        throw new ConflictException(
            "The term " + other.name + " has some of these days: " + other.days());
      }
    }
  }

  Days days() {
    return new Days(startsOn, endsOn);
  }

  String name() {
    return name;
  }

  long academicYearId() {
    return academicYearId;
  }

  TermView view(Long current) {
    return new TermView(
        id(), version(), academicYearId, name, startsOn, endsOn, id().equals(current));
  }
}
