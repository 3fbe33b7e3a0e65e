package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.rbac.Caller.LinkedPerson;
import com.mindwhile.erp.security.sessions.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The side of a {@link User}'s row that signing in reads and writes. What an administrator edits is
 * read-only here.
 */
@Entity
@NotAudited
@DynamicUpdate
@Table(name = "users")
public class UserAccount extends Account {

  @Column(updatable = false)
  private String username;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private UserStatus status;

  @Column(name = "student_id", updatable = false)
  private Long studentId;

  @Column(name = "guardian_id", updatable = false)
  private Long guardianId;

  @Column(name = "teacher_id", updatable = false)
  private Long teacherId;

  protected UserAccount() {}

  @Override
  public String name() {
    return username;
  }

  @Override
  public boolean isEnabled() {
    return status == UserStatus.ACTIVE;
  }

  /** The people of the school it belongs to. */
  LinkedPerson person() {
    return new LinkedPerson(studentId, guardianId, teacherId);
  }
}
