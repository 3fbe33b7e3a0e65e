package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody the school deals with on behalf of students. */
@Entity
@Table(name = "guardians")
class Guardian extends AuditedEntity {

  @Column(name = "first_name", nullable = false)
  private String firstName;

  @Column(name = "last_name", nullable = false)
  private String lastName;

  private String email;
  private String phone;
  @Embedded private PostalAddress address;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Guardian() {}

  Guardian(GuardianInput input) {
    describe(input);
  }

  /** Takes over who they are and how they are reached. */
  final void describe(GuardianInput input) {
    firstName = input.firstName().strip();
    lastName = input.lastName().strip();
    email = input.email();
    phone = input.phone();
    address = input.address();
  }

  /** Takes the guardian out of every list; links to students stay and give nothing. */
  void delete(Instant at) {
    deletedAt = at;
  }

  /**
   * Brings a deleted guardian back, links included.
   *
   * @throws ConflictException if the guardian is not deleted
   */
  void restore() {
    if (deletedAt == null) {
      throw new ConflictException("The guardian is not deleted");
    }
    deletedAt = null;
  }

  GuardianInput input() {
    return new GuardianInput(firstName, lastName, email, phone, address);
  }

  GuardianView view() {
    return new GuardianView(
        id(), version(), firstName, lastName, email, phone, address, createdAt(), updatedAt());
  }
}
