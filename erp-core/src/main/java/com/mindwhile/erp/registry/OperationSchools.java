package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/**
 * What operators decide about single schools of a migration: to try one again, or to do without it.
 */
@Stateless
public class OperationSchools {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private OperationRows operations;
  @Inject private Tallies tallies;
  @Inject private Node node;
  @EJB private PlatformAuditTrail audit;
  @Inject private Clock clock;

  /**
   * Puts a school back in line that the operation is not done with, or did without; this node is to
   * start the operation for that school, and for no other.
   *
   * @throws NotFoundException if there is no such operation, or it is not for that school
   * @throws ConflictException if a migration is under way, this one waits or is complete, or the
   *     school is done
   */
  public void retry(long operationId, long schoolId) {
    Operation operation = operations.locked(operationId);
    operations.requireNoMigrationUnderWay();
    operation.retrySchool(node.lease(), clock.instant());
    outcome(operationId, schoolId).retryAlone();
    note("SCHOOL_RETRIED", operationId, schoolId);
  }

  /**
   * Ends an operation that this node carried out for one school, by what came of it in all.
   *
   * @param executionId the batch runtime's execution that is over
   * @param failure why the job itself failed; null if it did not
   */
  public void retried(long operationId, long executionId, String failure) {
    Operation operation = operations.locked(operationId);
    Instant now = clock.instant();
    if (!operation.isHeldBy(node.id(), executionId, now)) {
      return;
    }
    if (failure == null) {
      operation.conclude(tallies.of(operationId), now);
    } else {
      operation.end(OperationStatus.FAILED, failure, now);
    }
  }

  /**
   * Leaves a school out that the operation is not done with: it counts neither as done nor as
   * failed, and no restart touches it.
   *
   * @throws NotFoundException if there is no such operation, or it is not for that school
   * @throws ConflictException if the operation is under way or complete, or done with the school
   */
  public void skip(long operationId, long schoolId) {
    Operation operation = operations.locked(operationId);
    Instant now = clock.instant();
    operation.requireSkippable(now);
    outcome(operationId, schoolId).skip(now);
    operation.schoolSkipped(tallies.of(operationId), now);
    note("SCHOOL_SKIPPED", operationId, schoolId);
  }

  private SchoolOutcome outcome(long operationId, long schoolId) {
    return registry
        .createQuery(
            """
            select o from SchoolOutcome o
            where o.operation.id = :operation and o.school.id = :school""",
            SchoolOutcome.class)
        .setParameter("operation", operationId)
        .setParameter("school", schoolId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The school in this job"));
  }

  private void note(String event, long operationId, long schoolId) {
    registry.flush();
    audit.record(Change.event(event, "Operation", Long.toString(operationId), null), schoolId);
  }
}
