package com.mindwhile.erp.users;

import com.mindwhile.erp.guardians.Guardians;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.teachers.Teachers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** The people of the school that users are. */
@ApplicationScoped
public class LinkedPeople {

  @EJB private Students students;
  @EJB private Guardians guardians;
  @EJB private Teachers teachers;

  /**
   * Requires that the people exist whom a user is to be.
   *
   * @throws RuleBrokenException if one does not
   */
  void require(UserInput input) {
    if (input.studentId() != null) {
      students.requireExisting(input.studentId(), Permission.USERS_MANAGE);
    }
    if (input.guardianId() != null) {
      guardians.requireExisting(input.guardianId(), Permission.USERS_MANAGE);
    }
    if (input.teacherId() != null) {
      teachers.requireExisting(input.teacherId());
    }
  }
}
