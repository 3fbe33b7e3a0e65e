package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A field of knowledge the school teaches, such as mathematics. */
@Entity
@Table(name = "subjects")
class Subject extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  private String code;

  protected Subject() {}

  Subject(SubjectInput input) {
    describe(input);
  }

  final void describe(SubjectInput input) {
    name = input.name().strip();
    code = input.code();
  }

  SubjectView view() {
    return new SubjectView(id(), version(), name, code);
  }
}
