package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The platform's audit log, for what is not the change of a row of the registry. */
@Stateless
public class PlatformAuditTrail {

  @Inject @RegistryDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  /** Writes a line in a transaction of its own: the caller's may belong to a school. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(Change change, Long schoolId) {
    database.persist(
        new PlatformAuditRecord(
            change, schoolId, work.actor(), work.currentOrNull(), clock.instant()));
  }
}
