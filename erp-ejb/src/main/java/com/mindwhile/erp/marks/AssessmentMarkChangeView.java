package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * That a mark was set or corrected, as a row of a list.
 *
 * @param statusBefore null if there was none
 * @param actor who did it
 */
public record AssessmentMarkChangeView(
    long id,
    long studentId,
    String firstName,
    String lastName,
    MarkStatus statusBefore,
    BigDecimal marksBefore,
    MarkStatus statusAfter,
    BigDecimal marksAfter,
    String note,
    Instant at,
    String actor) {}
