package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/** Which payments, or their receipts, are wanted; what is null does not matter. */
public record PaymentFilter(Long studentId, PaymentMethod method, LocalDate from, LocalDate to) {

  Conditions conditions() {
    return new Conditions()
        .and("p.studentId = :student", "student", studentId)
        .and("p.method = :method", "method", method)
        .and("p.receivedOn >= :from", "from", from)
        .and("p.receivedOn <= :to", "to", to);
  }
}
