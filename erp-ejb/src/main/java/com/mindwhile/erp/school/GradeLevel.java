package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A year of schooling, such as Grade 5. Students go on to the one of the next higher position. */
@Entity
@Table(name = "grade_levels")
class GradeLevel extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private int position;

  protected GradeLevel() {}

  GradeLevel(GradeLevelInput input) {
    describe(input);
  }

  final void describe(GradeLevelInput input) {
    name = input.name().strip();
    position = input.position();
  }

  GradeLevelView view() {
    return new GradeLevelView(id(), version(), name, position);
  }
}
