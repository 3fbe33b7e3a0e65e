package com.mindwhile.erp.audit.school;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * A school's audit log, for what is not the change of a row: sign-ins, exports, access by the
 * platform.
 */
@Stateless
public class AuditTrail {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  /** Writes a line, in the caller's transaction if there is one. */
  public void record(String action, String entity, String entityId) {
    record(Change.event(action, entity, entityId, null));
  }

  /** Writes a line. */
  public void record(Change change) {
    database.persist(
        new SchoolAuditRecord(change, work.actor(), work.currentOrNull(), clock.instant()));
  }
}
