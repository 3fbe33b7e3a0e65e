package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;

/** Which waivers or refunds are wanted; what is null does not matter. */
public record ProposalFilter(Long studentId, ProposalStatus status) {

  Conditions conditions() {
    return new Conditions()
        .and("w.studentId = :student", "student", studentId)
        .and("w.status = :status", "status", status);
  }
}
