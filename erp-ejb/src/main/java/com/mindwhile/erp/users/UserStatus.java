package com.mindwhile.erp.users;

/** Whether a user can sign in. */
public enum UserStatus {
  /** Has no password yet. */
  INVITED,
  ACTIVE,
  /** Kept for the record; cannot sign in. */
  DISABLED
}
