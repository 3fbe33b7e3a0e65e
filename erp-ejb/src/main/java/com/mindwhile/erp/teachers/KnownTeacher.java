package com.mindwhile.erp.teachers;

/**
 * A teacher there is, for somebody who has their employee number.
 *
 * @param input what writing them down anew would leave as it is
 */
public record KnownTeacher(long id, int version, TeacherInput input) {}
