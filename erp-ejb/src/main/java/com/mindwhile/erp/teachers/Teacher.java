package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who teaches at the school. */
@Entity
@Table(name = "teachers")
class Teacher extends AuditedEntity {

  @Column(name = "employee_number", nullable = false)
  private String employeeNumber;

  @Column(name = "first_name", nullable = false)
  private String firstName;

  @Column(name = "last_name", nullable = false)
  private String lastName;

  private String email;
  private String phone;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Teacher() {}

  Teacher(TeacherInput input) {
    describe(input);
  }

  /** Takes over who they are and how they are reached. */
  final void describe(TeacherInput input) {
    employeeNumber = input.employeeNumber();
    firstName = input.firstName().strip();
    lastName = input.lastName().strip();
    email = input.email();
    phone = input.phone();
  }

  /** Takes the teacher out of every list; a deleted one sees no class any more. */
  void delete(Instant at) {
    deletedAt = at;
  }

  /**
   * Brings a deleted teacher back, with what they taught.
   *
   * @throws ConflictException if the teacher is not deleted
   */
  void restore() {
    if (deletedAt == null) {
      throw new ConflictException("The teacher is not deleted");
    }
    deletedAt = null;
  }

  TeacherView view(boolean asColleague) {
    return new TeacherView(
        id(),
        version(),
        asColleague ? employeeNumber : null,
        firstName,
        lastName,
        email,
        asColleague ? phone : null);
  }
}
