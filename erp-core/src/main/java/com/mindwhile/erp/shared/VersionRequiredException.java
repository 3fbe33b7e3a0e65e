package com.mindwhile.erp.shared;

/** A change does not say which version it means. */
public class VersionRequiredException extends DomainException {

  public VersionRequiredException() {
    super(ProblemType.VERSION_REQUIRED, "Send the ETag of the version to change in If-Match");
  }
}
