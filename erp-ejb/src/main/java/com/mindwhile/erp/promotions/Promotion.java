package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That the students of a section, or of the whole school, go from one year to the next. */
@Entity
@Table(name = "promotions")
class Promotion extends AuditedEntity {

  @Column(name = "from_academic_year_id", nullable = false, updatable = false)
  private long fromAcademicYearId;

  @Column(name = "to_academic_year_id", nullable = false, updatable = false)
  private long toAcademicYearId;

  @Column(name = "section_id", updatable = false)
  private Long sectionId;

  @Column(name = "effective_on", nullable = false, updatable = false)
  private LocalDate effectiveOn;

  protected Promotion() {}

  Promotion(PromotionInput input, LocalDate effectiveOn) {
    fromAcademicYearId = input.fromAcademicYearId();
    toAcademicYearId = input.toAcademicYearId();
    sectionId = input.sectionId();
    this.effectiveOn = effectiveOn;
  }

  long toAcademicYearId() {
    return toAcademicYearId;
  }

  LocalDate effectiveOn() {
    return effectiveOn;
  }
}
