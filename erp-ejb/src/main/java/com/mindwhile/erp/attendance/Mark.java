package com.mindwhile.erp.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What stands in a register about a student. Written by {@link MarkTable}. */
@Entity
@Table(name = "attendance_marks")
class Mark {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "register_id", nullable = false, updatable = false)
  private long registerId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "code_id", nullable = false)
  private long codeId;

  @Column(name = "minutes_late")
  private Integer minutesLate;

  private String note;

  protected Mark() {}
}
