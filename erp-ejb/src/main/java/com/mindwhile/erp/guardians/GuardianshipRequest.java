package com.mindwhile.erp.guardians;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * That a guardian is to be linked to a student.
 *
 * @param contactPriority whom to call first: 1 before 2
 * @param maySeeData whether the guardian sees the student's data; without it the link gives nothing
 * @param mayCollect whether the guardian may take the student home
 */
public record GuardianshipRequest(
    @NotNull Long guardianId,
    @NotNull Relation relation,
    @NotNull @Min(1) @Max(99) Integer contactPriority,
    @NotNull Boolean maySeeData,
    @NotNull Boolean mayCollect) {

  GuardianshipInput terms() {
    return new GuardianshipInput(relation, contactPriority, maySeeData, mayCollect);
  }
}
