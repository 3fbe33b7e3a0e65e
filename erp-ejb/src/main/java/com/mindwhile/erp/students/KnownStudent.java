package com.mindwhile.erp.students;

/**
 * A student there is, for somebody who has their admission number.
 *
 * @param input what writing them down anew would leave as it is
 */
public record KnownStudent(long id, int version, StudentInput input) {}
