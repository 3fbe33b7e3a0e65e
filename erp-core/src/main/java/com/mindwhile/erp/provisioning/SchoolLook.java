package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolFinding;

/** Finds something out about a school and writes nothing in its database. */
@FunctionalInterface
interface SchoolLook {

  /** Looks at a school whose server answers. One that cannot be looked at is a problem found. */
  SchoolFinding at(AdministratorConnection administrator, SchoolDatabaseAccess school);
}
