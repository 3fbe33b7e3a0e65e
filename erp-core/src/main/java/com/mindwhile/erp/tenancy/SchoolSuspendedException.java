package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ProblemType;

/** The school exists and is suspended: nothing of it is served. */
public class SchoolSuspendedException extends DomainException {

  public SchoolSuspendedException() {
    super(ProblemType.SCHOOL_SUSPENDED, "The school is suspended");
  }
}
