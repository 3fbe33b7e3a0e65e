package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * Days that are locked.
 *
 * @param startsOn the first of them
 * @param endsOn the last of them
 */
public record AttendanceLockView(long id, int version, LocalDate startsOn, LocalDate endsOn)
    implements Versioned {}
