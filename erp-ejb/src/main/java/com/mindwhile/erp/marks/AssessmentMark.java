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

/** What a student reached in an assessment. Written by {@link MarkRows}. */
@Entity
@Table(name = "assessment_marks")
@NotAudited
class AssessmentMark {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "assessment_id", nullable = false, updatable = false)
  private long assessmentId;

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private MarkStatus status;

  private BigDecimal marks;

  private String note;

  protected AssessmentMark() {}
}
