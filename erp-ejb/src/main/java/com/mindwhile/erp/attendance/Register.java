package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody wrote down who was there: in a section on a day, or in one of its lessons. {@link
 * RegisterTable} writes it.
 */
@Entity
@Table(name = "attendance_registers")
class Register extends AuditedEntity {

  @Column(nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(nullable = false, updatable = false)
  private String lesson;

  @Column(name = "course_section_id", updatable = false)
  private Long courseSectionId;

  @Column(name = "period_id", updatable = false)
  private Long periodId;

  @Column(name = "marked_at", insertable = false, updatable = false)
  private Instant markedAt;

  @Column(name = "marked_by", insertable = false, updatable = false)
  private String markedBy;

  protected Register() {}

  Occasion occasion() {
    return new Occasion(day, sectionId, courseSectionId, periodId);
  }
}
