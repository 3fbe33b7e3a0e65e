package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.Conditions;

/**
 * Which users are wanted; what is null does not count.
 *
 * @param q the beginning of a user name, a first or last name or an e-mail address
 * @param status whether they can sign in
 * @param role the name of a role they have
 * @param studentId the student whose account it is
 * @param guardianId the guardian whose account it is
 * @param teacherId the teacher whose account it is
 */
public record UserFilter(
    String q, UserStatus status, String role, Long studentId, Long guardianId, Long teacherId) {

  /** The conditions on a user {@code u}. */
  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and("u.status = :status", "status", status)
            .and("u.studentId = :student", "student", studentId)
            .and("u.guardianId = :guardian", "guardian", guardianId)
            .and("u.teacherId = :teacher", "teacher", teacherId)
            .and(
                "u.id in (select x.id from User x join x.roles r where r.name = :role)",
                "role",
                role);
    if (q != null && !q.isBlank()) {
      where.and(
          "(u.username like :q escape '!' or u.lastName like :q escape '!'"
              + " or u.firstName like :q escape '!' or u.email like :q escape '!')",
          "q",
          q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
    return where;
  }
}
