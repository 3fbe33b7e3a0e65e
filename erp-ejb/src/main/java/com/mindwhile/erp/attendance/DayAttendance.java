package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/** The attendance of a day. */
public record DayAttendance(LocalDate day, AttendanceCounts counts) {}
