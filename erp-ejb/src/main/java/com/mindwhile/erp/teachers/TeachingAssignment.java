package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a teacher teaches a subject to a section, and so has it among the own classes. */
@Entity
@Table(name = "teaching_assignments")
class TeachingAssignment extends AuditedEntity {

  @Column(name = "teacher_id", nullable = false, updatable = false)
  private long teacherId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(nullable = false, updatable = false)
  private String subject;

  protected TeachingAssignment() {}

  TeachingAssignment(long sectionId, AssignmentInput input) {
    this.sectionId = sectionId;
    this.teacherId = input.teacherId();
    this.subject = input.subject().strip();
  }
}
