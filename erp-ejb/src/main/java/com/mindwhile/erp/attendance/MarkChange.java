package com.mindwhile.erp.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a mark was set or corrected. Written by {@link MarkTable}, and never changed. */
@Entity
@Table(name = "attendance_changes")
class MarkChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "register_id", nullable = false, updatable = false)
  private long registerId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(nullable = false, updatable = false)
  private String actor;

  @Column(name = "request_id", updatable = false)
  private String requestId;

  @Column(name = "code_before", updatable = false)
  private String codeBefore;

  @Column(name = "code_after", nullable = false, updatable = false)
  private String codeAfter;

  @Column(name = "minutes_late", updatable = false)
  private Integer minutesLate;

  @Column(updatable = false)
  private String note;

  protected MarkChange() {}
}
