package com.mindwhile.erp.courses;

/**
 * A student who attends a course section.
 *
 * @param sectionId the section they are in that day; null if in none
 */
public record RosterView(
    long studentId, String admissionNumber, String firstName, String lastName, Long sectionId) {}
