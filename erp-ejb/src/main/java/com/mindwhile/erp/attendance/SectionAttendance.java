package com.mindwhile.erp.attendance;

/** The attendance of a section. */
public record SectionAttendance(
    long sectionId, String gradeLevel, String sectionName, AttendanceCounts counts) {}
