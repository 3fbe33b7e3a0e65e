package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;

/** A school in the making, from step to step. */
final class BuildingSite {

  private final long operationId;
  private final long schoolId;
  private final AdministratorConnection administrator;
  private SchoolDatabaseAccess database;
  private String version;

  BuildingSite(long operationId, long schoolId, AdministratorConnection administrator) {
    this.operationId = operationId;
    this.schoolId = schoolId;
    this.administrator = administrator;
  }

  long operationId() {
    return operationId;
  }

  long schoolId() {
    return schoolId;
  }

  AdministratorConnection administrator() {
    return administrator;
  }

  /** Where its database is or will be, as far as that is known. */
  SchoolDatabaseAccess database() {
    return database;
  }

  void isAt(SchoolDatabaseAccess place) {
    database = place;
  }

  /** The version of its schema, once it has one. */
  String version() {
    return version;
  }

  void hasVersion(String reached) {
    version = reached;
  }

  /** The administrator's connection in its database. */
  Connection connection() {
    try {
      return administrator.in(database);
    } catch (SQLException failure) {
      throw new ProvisioningException("The database cannot be reached", failure);
    }
  }
}
