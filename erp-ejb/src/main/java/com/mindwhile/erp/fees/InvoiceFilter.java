package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/**
 * Which invoices are wanted; what is null does not matter.
 *
 * @param number the one printed on it
 */
public record InvoiceFilter(
    Long number,
    Long studentId,
    InvoiceStatus status,
    Long feeStructureId,
    LocalDate dueFrom,
    LocalDate dueTo) {

  Conditions conditions() {
    return new Conditions()
        .and("i.number = :number", "number", number)
        .and("i.studentId = :student", "student", studentId)
        .and("i.status = :status", "status", status)
        .and("i.feeStructureId = :structure", "structure", feeStructureId)
        .and("i.dueOn >= :dueFrom", "dueFrom", dueFrom)
        .and("i.dueOn <= :dueTo", "dueTo", dueTo);
  }
}
