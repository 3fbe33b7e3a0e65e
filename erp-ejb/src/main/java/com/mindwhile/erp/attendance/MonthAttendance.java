package com.mindwhile.erp.attendance;

/**
 * The attendance of a month.
 *
 * @param month such as {@code 2026-09}
 */
public record MonthAttendance(String month, AttendanceCounts counts) {}
