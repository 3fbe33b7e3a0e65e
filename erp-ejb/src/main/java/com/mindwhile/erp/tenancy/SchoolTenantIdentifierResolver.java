package com.mindwhile.erp.tenancy;

import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate which school a new persistence context belongs to. Without one there is no
 * context, never a default.
 */
public class SchoolTenantIdentifierResolver implements CurrentTenantIdentifierResolver<Long> {

  /** No school at all: there is no connection for it. */
  static final long NO_SCHOOL = 0;

  private transient volatile SchoolContext context;

  /**
   * The id of the school that is entered. The server opens and closes one context while it deploys
   * the archive, before there is a CDI container: that one belongs to {@link #NO_SCHOOL}.
   */
  @Override
  public Long resolveCurrentTenantIdentifier() {
    SchoolContext known = context;
    if (known == null) {
      if (isDeploying()) {
        return NO_SCHOOL;
      }
      known = CDI.current().select(SchoolContext.class).get();
      context = known;
    }
    return known.current().id();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }

  private static boolean isDeploying() {
    try {
      return CDI.current() == null;
    } catch (IllegalStateException noContainerYet) {
      return true;
    }
  }
}
