package com.mindwhile.erp.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a structure.
 *
 * @param instalment the number of the instalment it is part of, from 1
 * @param instalmentName its name, the same on all lines of the instalment
 * @param dueOn the last day to pay it in time, the same on all lines of the instalment
 */
@Embeddable
record FeeStructureLine(
    @Column(name = "instalment", nullable = false) Integer instalment,
    @Column(name = "instalment_name", nullable = false) String instalmentName,
    @Column(name = "due_on", nullable = false) LocalDate dueOn,
    @Column(name = "fee_head_id", nullable = false) Long feeHeadId,
    @Column(name = "amount", nullable = false) BigDecimal amount) {}
