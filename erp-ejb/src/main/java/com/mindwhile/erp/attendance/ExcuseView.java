package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * An excuse.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record ExcuseView(
    long id,
    int version,
    long studentId,
    String firstName,
    String lastName,
    LocalDate startsOn,
    LocalDate endsOn,
    String code,
    String note)
    implements Versioned {}
