package com.mindwhile.erp.students;

/**
 * That a student went from one enrolment to the next, or left the school.
 *
 * @param enrollmentId the enrolment that ended
 * @param nextEnrollmentId the one that begins; null for who left
 * @param statusBefore what the student was
 */
public record Transfer(
    long studentId, long enrollmentId, Long nextEnrollmentId, StudentStatus statusBefore) {}
