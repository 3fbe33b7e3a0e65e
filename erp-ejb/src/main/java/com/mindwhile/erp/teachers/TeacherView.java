package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;
import java.util.List;

/**
 * A teacher.
 *
 * @param employeeNumber only for callers who see all teachers, and the teacher
 * @param phone the same
 * @param qualifications the same
 * @param employedFrom the first day of work; the same
 * @param employedTo the last day of work; the same
 * @param subjectIds what they can teach
 * @param homeSectionId the section they are responsible for
 */
public record TeacherView(
    long id,
    int version,
    String employeeNumber,
    String firstName,
    String lastName,
    String email,
    String phone,
    String qualifications,
    LocalDate employedFrom,
    LocalDate employedTo,
    List<Long> subjectIds,
    Long homeSectionId)
    implements Versioned {}
