package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;

/** Operations as rows of the registry that somebody is about to change. */
@Dependent
class OperationRows {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Clock clock;

  /**
   * The operation, locked until the transaction ends.
   *
   * @throws NotFoundException if there is none
   */
  Operation locked(long operationId) {
    Operation operation =
        registry.find(Operation.class, operationId, LockModeType.PESSIMISTIC_WRITE);
    if (operation == null) {
      throw new NotFoundException("The job");
    }
    return operation;
  }

  /**
   * Requires that no migration is under way. The servers stay locked until the transaction ends: of
   * two that ask, one sees the other's.
   *
   * @throws ConflictException if one is, or waits between two waves
   */
  void requireNoMigrationUnderWay() {
    registry
        .createQuery("select d from DatabaseServer d order by d.id", DatabaseServer.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    registry
        .createQuery(
            """
            select o.id from Operation o
            where o.kind = :kind and (o.status = :paused
              or o.status in :open and o.lease.until > :now)""",
            Long.class)
        .setParameter("kind", OperationKind.MIGRATE_SCHOOLS)
        .setParameter("paused", OperationStatus.PAUSED)
        .setParameter("open", OperationStatus.OPEN)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .ifPresent(
            id -> {
              throw new ConflictException(
                  "Job " + id + " is migrating schools; it has to end or to be stopped first");
            });
  }
}
