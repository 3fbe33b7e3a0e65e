package com.mindwhile.erp.tenancy;

import java.util.Objects;

/**
 * What a connection is opened with. Another one once the database moved or the password changed.
 *
 * @param schoolId the school
 * @param database where it is and how the school's account signs in
 */
public record SchoolAccount(long schoolId, DatabaseLocation database) {

  static SchoolAccount of(School school) {
    if (school.database() == null) {
      throw new IllegalStateException("School " + school.id() + " has no database yet");
    }
    return new SchoolAccount(school.id(), school.database());
  }

  /** What a school's database password is bound to in the vault. */
  public static String vaultContext(long schoolId) {
    return "school:" + schoolId;
  }

  /** Cheap, and as good: what else differs is compared. */
  @Override
  public int hashCode() {
    return Long.hashCode(schoolId);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchoolAccount account
        && schoolId == account.schoolId
        && (database == account.database || Objects.equals(database, account.database));
  }
}
