package com.mindwhile.erp.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What schools' databases and accounts are called. */
@Dependent
class DatabaseNames {

  /** What the names begin with; the id follows. */
  @Inject
  @ConfigProperty(name = "erp.schools.database-prefix", defaultValue = "school_")
  private String prefix;

  /** The name for a school that has no database yet. */
  String planned(long schoolId) {
    return prefix + schoolId;
  }

  /** Where a school's database is, or will be as long as it was not assigned. */
  SchoolDatabaseAccess access(RegisteredSchool school) {
    return school.databaseAccess(planned(school.id()));
  }
}
