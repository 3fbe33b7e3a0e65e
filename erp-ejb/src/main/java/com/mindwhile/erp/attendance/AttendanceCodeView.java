package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Versioned;

/**
 * A code of attendance.
 *
 * @param builtIn whether every school has it
 */
public record AttendanceCodeView(
    long id, int version, String code, String name, CodeKind kind, boolean builtIn)
    implements Versioned {}
