package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A user as they are shown.
 *
 * @param username what they sign in with
 * @param roles the names of their roles
 * @param studentId the student they are; null if none
 * @param guardianId the guardian they are; null if none
 * @param teacherId the teacher they are; null if none
 */
public record UserView(
    Long id,
    int version,
    String username,
    String firstName,
    String lastName,
    String email,
    UserStatus status,
    List<String> roles,
    Long studentId,
    Long guardianId,
    Long teacherId,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
