package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.LateBean;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate which school a new persistence context belongs to. Without one there is no
 * context, never a default.
 */
public class SchoolTenantIdentifierResolver implements CurrentTenantIdentifierResolver<Long> {

  /** No school at all: there is no connection for it. */
  static final long NO_SCHOOL = 0;

  private final LateBean<SchoolContext> context = new LateBean<>(SchoolContext.class);

  /**
   * The id of the school that is entered. The server opens and closes one context while it deploys
   * the archive, before there is a CDI container: that one belongs to {@link #NO_SCHOOL}.
   */
  @Override
  public Long resolveCurrentTenantIdentifier() {
    return context.isPresent() ? context.get().current().id() : NO_SCHOOL;
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
