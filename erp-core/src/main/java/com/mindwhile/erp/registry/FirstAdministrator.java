package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.audit.OfSchool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Who is to be the first user of a school while it is being provisioned. Only hashes are kept of
 * what would let somebody in, and the row goes once the school is active.
 */
@Entity
@Table(name = "first_administrators")
class FirstAdministrator implements OfSchool {

  @Id
  @Column(name = "school_id")
  private Long schoolId;

  private String email;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @NotAudited
  @Column(name = "password_hash")
  private String passwordHash;

  @NotAudited
  @Column(name = "invitation_hash")
  private byte[] invitationHash;

  @Column(name = "invitation_expires_at")
  private Instant invitationExpiresAt;

  protected FirstAdministrator() {}

  private FirstAdministrator(long schoolId, RegisterSchool.Admin admin) {
    this.schoolId = schoolId;
    email = admin.email();
    firstName = admin.firstName().strip();
    lastName = admin.lastName().strip();
  }

  static FirstAdministrator withPassword(
      long schoolId, RegisterSchool.Admin admin, String passwordHash) {
    FirstAdministrator administrator = new FirstAdministrator(schoolId, admin);
    administrator.passwordHash = passwordHash;
    return administrator;
  }

  static FirstAdministrator invited(
      long schoolId, RegisterSchool.Admin admin, Invitation invitation) {
    FirstAdministrator administrator = new FirstAdministrator(schoolId, admin);
    administrator.invitationHash = invitation.hash();
    administrator.invitationExpiresAt = invitation.expiresAt();
    return administrator;
  }

  @Override
  public Long schoolId() {
    return schoolId;
  }

  FirstAdministratorView view() {
    return new FirstAdministratorView(
        email, firstName, lastName, passwordHash, invitationHash, invitationExpiresAt);
  }
}
