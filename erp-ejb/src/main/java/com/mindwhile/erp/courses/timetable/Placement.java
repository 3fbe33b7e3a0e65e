package com.mindwhile.erp.courses.timetable;

/**
 * What is to be where and when.
 *
 * @param field where the request says so, such as {@code lessons[3]}; empty for the whole request
 * @param teacherId the teacher of the course section
 * @param roomId null for no room in particular
 */
record Placement(String field, Slot slot, long courseSectionId, long teacherId, Long roomId) {}
