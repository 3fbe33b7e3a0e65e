package com.mindwhile.erp.attendance;

/** The attendance of a student. */
public record StudentAttendance(
    long studentId, String firstName, String lastName, AttendanceCounts counts) {}
