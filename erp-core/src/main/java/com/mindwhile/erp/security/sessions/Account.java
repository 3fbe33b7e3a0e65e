package com.mindwhile.erp.security.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Somebody's account as sign-in sees it: its password and how often it was tried. It is no part of
 * what an administrator edits, so it changes neither that version nor its audit.
 */
@MappedSuperclass
public abstract class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "failed_logins")
  private int failedLogins;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "auth_version")
  private int authVersion;

  /** The outcome of a try to sign in. */
  public enum Admission {
    ADMITTED,
    REFUSED,
    /** Refused, and no further try is considered for a while. */
    LOCKED_NOW
  }

  protected Account() {}

  public Long id() {
    return id;
  }

  /** What its owner types to sign in. */
  public abstract String name();

  /** Whether its owner may sign in at all. */
  public abstract boolean isEnabled();

  /** The hash of its password; null before there is one. */
  public String passwordHash() {
    return passwordHash;
  }

  /** The version of its rights and password: tokens issued for an earlier one are refused. */
  public int authVersion() {
    return authVersion;
  }

  /** Whether too many wrong passwords were tried of late. */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /**
   * Decides about a password that was compared before. While the account is locked or disabled not
   * even the right one is good, and nothing is counted.
   */
  public Admission admit(PasswordCheck check, Instant now, LockoutRule rule) {
    return admit(check, () -> true, now, rule);
  }

  /**
   * Decides about a password and what is to be shown besides. What is wrong with either counts
   * alike.
   *
   * @param secondFactor asked if the password is right; what it throws counts as no try
   */
  public Admission admit(
      PasswordCheck check, BooleanSupplier secondFactor, Instant now, LockoutRule rule) {
    if (!isEnabled() || isLocked(now)) {
      return Admission.REFUSED;
    }
    if (check.proves(passwordHash) && secondFactor.getAsBoolean()) {
      failedLogins = 0;
      lockedUntil = null;
      return Admission.ADMITTED;
    }
    failedLogins++;
    if (failedLogins < rule.failures()) {
      return Admission.REFUSED;
    }
    failedLogins = 0;
    lockedUntil = now.plus(rule.duration());
    return Admission.LOCKED_NOW;
  }

  /** Replaces the password and forgets wrong ones. Tokens issued before are refused from now on. */
  public void changePassword(String newHash) {
    passwordHash = newHash;
    failedLogins = 0;
    lockedUntil = null;
    authVersion++;
  }
}
