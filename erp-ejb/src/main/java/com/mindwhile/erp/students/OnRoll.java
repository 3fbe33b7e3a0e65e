package com.mindwhile.erp.students;

/** A student whose time in a section has no end yet, and the enrolment that says so. */
public record OnRoll(long sectionId, long studentId, long enrollmentId) {}
