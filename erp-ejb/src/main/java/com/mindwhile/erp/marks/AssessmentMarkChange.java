package com.mindwhile.erp.marks;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** That a mark was set or corrected. Written by {@link MarkRows}, and never changed. */
@Entity
@Table(name = "assessment_mark_changes")
@NotAudited
class AssessmentMarkChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "assessment_id", nullable = false, updatable = false)
  private long assessmentId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(nullable = false, updatable = false)
  private String actor;

  @Column(name = "request_id", updatable = false)
  private String requestId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before", updatable = false)
  private MarkStatus statusBefore;

  @Column(name = "marks_before", updatable = false)
  private BigDecimal marksBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_after", nullable = false, updatable = false)
  private MarkStatus statusAfter;

  @Column(name = "marks_after", updatable = false)
  private BigDecimal marksAfter;

  @Column(updatable = false)
  private String note;

  protected AssessmentMarkChange() {}
}
