package com.mindwhile.erp.guardians;

import com.mindwhile.erp.students.StudentStatus;

/**
 * A student of whom somebody is the guardian.
 *
 * @param id the student's id
 */
public record Child(
    long id,
    String admissionNumber,
    String firstName,
    String lastName,
    StudentStatus status,
    Relation relation,
    int contactPriority,
    boolean maySeeData,
    boolean mayCollect) {}
