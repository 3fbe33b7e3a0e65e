package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A class of a grade level in an academic year: the students who are taught together. */
@Entity
@Table(name = "sections")
class Section extends AuditedEntity {

  @Column(name = "academic_year_id", nullable = false, updatable = false)
  private long academicYearId;

  @Column(name = "grade_level_id", nullable = false)
  private long gradeLevelId;

  @Column(nullable = false)
  private String name;

  @Column(name = "room_id")
  private Long roomId;

  protected Section() {}

  Section(SectionInput input) {
    academicYearId = input.academicYearId();
    describe(input);
  }

  /**
   * Takes over its name, grade level and room.
   *
   * @throws RuleBrokenException if it is to go to another year: who was in it when would be lost
   */
  final void describe(SectionInput input) {
    if (input.academicYearId() != academicYearId) {
      throw new RuleBrokenException("A section stays in its academic year");
    }
    gradeLevelId = input.gradeLevelId();
    name = input.name().strip();
    roomId = input.roomId();
  }

  long gradeLevelId() {
    return gradeLevelId;
  }
}
