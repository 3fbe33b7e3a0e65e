package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What students are marked in. Its version goes up with its marks as well. */
@Entity
@Table(name = "assessments")
class Assessment extends AuditedEntity {

  private static final int DECIMALS = 2;

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Column(name = "category_id", nullable = false)
  private long categoryId;

  @Column(nullable = false)
  private String name;

  @Column(name = "max_marks", nullable = false)
  private BigDecimal maxMarks;

  @Column(name = "held_on", nullable = false)
  private LocalDate heldOn;

  /** How often its marks were set or corrected. */
  @Column(nullable = false)
  private int changes;

  protected Assessment() {}

  Assessment(AssessmentInput input) {
    courseSectionId = input.courseSectionId();
    describe(input);
  }

  /**
   * Takes over what the teacher announces.
   *
   * @throws RuleBrokenException if it is to be for another course section
   */
  final void describe(AssessmentInput input) {
    if (input.courseSectionId() != courseSectionId) {
      throw new RuleBrokenException("An assessment stays with its course section");
    }
    categoryId = input.categoryId();
    name = input.name().strip();
    maxMarks = input.maxMarks().setScale(DECIMALS);
    heldOn = input.heldOn();
  }

  /** Its marks become others. */
  void change() {
    changes++;
  }

  long courseSectionId() {
    return courseSectionId;
  }

  String name() {
    return name;
  }

  BigDecimal maxMarks() {
    return maxMarks;
  }

  LocalDate heldOn() {
    return heldOn;
  }
}
