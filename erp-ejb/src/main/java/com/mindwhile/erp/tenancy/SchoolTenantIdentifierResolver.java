package com.mindwhile.erp.tenancy;

import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate which school a new persistence context belongs to. Without one there is no
 * context, never a default.
 */
public class SchoolTenantIdentifierResolver implements CurrentTenantIdentifierResolver<Long> {

  @Override
  public Long resolveCurrentTenantIdentifier() {
    return CDI.current().select(SchoolContext.class).get().current().id();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
