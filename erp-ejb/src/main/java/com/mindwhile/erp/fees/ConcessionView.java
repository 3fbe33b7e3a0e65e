package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;

/**
 * That a student pays less in a year.
 *
 * @param feeHeadId of that head alone; of all if there is none
 * @param percent of each line, if it is a percentage
 * @param amount of each line, if it is an amount
 */
public record ConcessionView(
    long id,
    int version,
    long studentId,
    long academicYearId,
    Long feeHeadId,
    BigDecimal percent,
    BigDecimal amount,
    String reason)
    implements Versioned {}
