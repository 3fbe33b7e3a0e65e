package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.Versioned;

/**
 * A guardian of a student.
 *
 * @param id the guardian's id
 * @param version the version of the link, not of the guardian
 * @param contactPriority whom to call first: 1 before 2
 */
public record StudentGuardian(
    long id,
    int version,
    String firstName,
    String lastName,
    String email,
    String phone,
    Relation relation,
    int contactPriority,
    boolean maySeeData,
    boolean mayCollect)
    implements Versioned {}
