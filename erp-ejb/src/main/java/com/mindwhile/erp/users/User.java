package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Somebody who uses the system, as an administrator sees and edits them. {@link UserAccount} is the
 * other side of the same row.
 */
@Entity
@DynamicUpdate
@Table(name = "users")
public class User extends AuditedEntity {

  private String username;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String email;

  @Enumerated(EnumType.STRING)
  private UserStatus status = UserStatus.INVITED;

  @Column(name = "student_id")
  private Long studentId;

  @Column(name = "guardian_id")
  private Long guardianId;

  @Column(name = "teacher_id")
  private Long teacherId;

  @ManyToMany
  @JoinTable(
      name = "user_roles",
      joinColumns = @JoinColumn(name = "user_id"),
      inverseJoinColumns = @JoinColumn(name = "role_id"))
  @BatchSize(size = PageRequest.MAX_SIZE)
  private Set<Role> roles = new HashSet<>();

  protected User() {}

  /** Somebody new, without a password. */
  User(UserInput input) {
    edit(input);
  }

  /** Corrects who they are and whom of the school they are. */
  final void edit(UserInput input) {
    username = input.normalisedUsername();
    firstName = input.firstName();
    lastName = input.lastName();
    email = input.email();
    studentId = input.studentId();
    guardianId = input.guardianId();
    teacherId = input.teacherId();
  }

  /** Gives them exactly these roles. */
  void assign(Set<Role> newRoles) {
    roles.retainAll(newRoles);
    roles.addAll(newRoles);
  }

  /** Now that they have a password, they can sign in. */
  void activate() {
    if (status == UserStatus.DISABLED) {
      throw new RuleBrokenException("The user is disabled");
    }
    status = UserStatus.ACTIVE;
  }

  /**
   * What a link for choosing a password is for.
   *
   * @throws RuleBrokenException if they are disabled
   */
  OneTimeToken.Purpose passwordPurpose() {
    return switch (status) {
      case INVITED -> OneTimeToken.Purpose.INVITATION;
      case ACTIVE -> OneTimeToken.Purpose.PASSWORD_RESET;
      case DISABLED -> throw new RuleBrokenException("The user is disabled");
    };
  }

  /** Keeps them from signing in. */
  void disable() {
    status = UserStatus.DISABLED;
  }

  /** Lets them sign in again, or be invited again if they never had a password. */
  void enable(boolean hasPassword) {
    if (status == UserStatus.DISABLED) {
      status = hasPassword ? UserStatus.ACTIVE : UserStatus.INVITED;
    }
  }

  /** Whether they can sign in and run the school. */
  boolean isActiveAdministrator() {
    return status == UserStatus.ACTIVE
        && roles.stream().anyMatch(role -> role.name().equals(Role.SCHOOL_ADMIN));
  }

  String username() {
    return username;
  }

  Set<Role> roles() {
    return Set.copyOf(roles);
  }

  UserView view() {
    return new UserView(
        id(),
        version(),
        username,
        firstName,
        lastName,
        email,
        status,
        roles.stream().map(Role::name).sorted().toList(),
        studentId,
        guardianId,
        teacherId,
        createdAt(),
        updatedAt());
  }
}
