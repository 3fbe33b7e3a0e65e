package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How many applicants a grade level can take in an academic year. */
@Entity
@Table(name = "admission_seats")
class SeatPlan extends AuditedEntity {

  @Column(name = "academic_year_id", nullable = false, updatable = false)
  private long academicYearId;

  @Column(name = "grade_level_id", nullable = false, updatable = false)
  private long gradeLevelId;

  @Column(nullable = false)
  private int seats;

  protected SeatPlan() {}

  SeatPlan(SeatPlanInput input) {
    academicYearId = input.academicYearId();
    gradeLevelId = input.gradeLevelId();
    seats = input.seats();
  }

  /**
   * Changes the number of seats.
   *
   * @param accepted how many are taken
   * @throws ConflictException if more are taken than there would be
   * @throws RuleBrokenException if it is to be for another year or grade level
   */
  void change(SeatPlanInput input, long accepted) {
    if (input.academicYearId() != academicYearId || input.gradeLevelId() != gradeLevelId) {
      throw new RuleBrokenException("Seats stay with their year and grade level");
    }
    if (input.seats() < accepted) {
      throw new ConflictException(accepted + " seats are taken already");
    }
    seats = input.seats();
  }

  /**
   * Checks that there is a seat for one more.
   *
   * @throws ConflictException if not
   */
  void requireSeat(long accepted) {
    if (accepted >= seats) {
      throw new ConflictException("All seats of the grade level are taken: " + seats);
    }
  }

  long academicYearId() {
    return academicYearId;
  }

  long gradeLevelId() {
    return gradeLevelId;
  }
}
