package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * What a section is taught when and where in a term. Its version goes up with its lessons, which
 * are audited themselves.
 */
@NotAudited
@Entity
@Table(name = "timetables")
class Timetable extends AuditedEntity {

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "term_id", nullable = false, updatable = false)
  private long termId;

  /** How often its lessons were changed; makes the row's version go up with them. */
  @Column(nullable = false)
  private int changes;

  protected Timetable() {}

  Timetable(long sectionId, long termId) {
    this.sectionId = sectionId;
    this.termId = termId;
  }

  /** Its lessons become others. */
  void change() {
    changes++;
  }

  long sectionId() {
    return sectionId;
  }

  long termId() {
    return termId;
  }
}
