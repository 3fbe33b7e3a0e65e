package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A class of a grade level: the students who are taught together. */
@Entity
@Table(name = "sections")
class Section extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @Column(name = "grade_level", nullable = false)
  private String gradeLevel;

  protected Section() {}

  Section(SectionInput input) {
    rename(input);
  }

  final void rename(SectionInput input) {
    name = input.name().strip();
    gradeLevel = input.gradeLevel().strip();
  }

  SectionView view() {
    return new SectionView(id(), version(), gradeLevel, name);
  }
}
