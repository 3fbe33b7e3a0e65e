package com.mindwhile.erp.fees;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be invoiced to whom.
 *
 * @param instalment its number in the structure
 * @param sectionId to the students of that section; of all of the grade level if null
 * @param studentId to that student alone
 */
public record InvoicingInput(
    @NotNull Long feeStructureId,
    @NotNull @Min(1) @Max(24) Integer instalment,
    Long sectionId,
    Long studentId) {}
