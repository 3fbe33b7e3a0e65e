package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ProblemType;

/** A request names no school, or two that differ. */
public class SchoolNotNamedException extends DomainException {

  public SchoolNotNamedException(String detail) {
    super(ProblemType.SCHOOL_NOT_NAMED, detail);
  }
}
