package com.mindwhile.erp.audit.school;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.audit.SchoolAccess;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes each call a super admin makes into a school to both audit logs, before it is served. */
@ApplicationScoped
public class SuperAdminAccess {

  private static final String ACTION = "SUPER_ADMIN_ACCESS";

  @EJB private AuditTrail schoolTrail;
  @EJB private PlatformAuditTrail platformTrail;

  void record(@Observes SchoolAccess access) {
    String operation = access.operation();
    String id = operation.length() <= 64 ? operation : operation.substring(0, 64);
    platformTrail.record(Change.event(ACTION, "Request", id, null), access.school().id());
    schoolTrail.record(ACTION, "Request", id);
  }
}
