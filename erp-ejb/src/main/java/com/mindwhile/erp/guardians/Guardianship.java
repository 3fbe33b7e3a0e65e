package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** That somebody is the guardian of a student, and what that entitles them to. */
@Entity
@Table(name = "student_guardians")
class Guardianship extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "guardian_id", nullable = false, updatable = false)
  private long guardianId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Relation relation;

  @Column(name = "contact_priority", nullable = false)
  private int contactPriority;

  @Column(name = "may_see_data", nullable = false)
  private boolean maySeeData;

  @Column(name = "may_collect", nullable = false)
  private boolean mayCollect;

  protected Guardianship() {}

  Guardianship(long studentId, long guardianId, GuardianshipInput input) {
    this.studentId = studentId;
    this.guardianId = guardianId;
    agree(input);
  }

  /** Takes over what was agreed. */
  final void agree(GuardianshipInput input) {
    relation = input.relation();
    contactPriority = input.contactPriority();
    maySeeData = input.maySeeData();
    mayCollect = input.mayCollect();
  }
}
