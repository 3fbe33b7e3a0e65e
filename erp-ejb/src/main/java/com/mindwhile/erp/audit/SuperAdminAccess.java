package com.mindwhile.erp.audit;

import com.mindwhile.erp.tenancy.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes each call a super admin makes into a school to both audit logs, before it is served. */
@ApplicationScoped
public class SuperAdminAccess {

  private static final String ACTION = "SUPER_ADMIN_ACCESS";

  @Inject private AuditTrail schoolTrail;
  @Inject private PlatformAuditTrail platformTrail;

  /**
   * Records an access to the school that is entered.
   *
   * @param operation method and path
   */
  public void record(School school, String operation) {
    String id = operation.length() <= 64 ? operation : operation.substring(0, 64);
    platformTrail.record(Change.event(ACTION, "Request", id, null), school.id());
    schoolTrail.record(ACTION, "Request", id);
  }
}
