package com.mindwhile.erp.attendance;

import java.time.Instant;

/**
 * That a mark was set or corrected.
 *
 * @param codeBefore null where it was set for the first time
 * @param actor who did it
 */
public record MarkChangeView(
    long id,
    long studentId,
    String firstName,
    String lastName,
    String codeBefore,
    String codeAfter,
    Integer minutesLate,
    String note,
    Instant at,
    String actor) {}
