package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.Versioned;

/**
 * A teacher.
 *
 * @param employeeNumber only for callers who see all teachers, and the teacher
 * @param phone the same
 */
public record TeacherView(
    long id,
    int version,
    String employeeNumber,
    String firstName,
    String lastName,
    String email,
    String phone)
    implements Versioned {}
