package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Begins, stops and ends operations; carrying them out is the batch jobs' business. */
@Stateless
public class Operations {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private OperationRows operations;
  @Inject private OperationPlan plan;
  @Inject private MigrationSelection selection;
  @Inject private Tallies tallies;
  @Inject private Node node;
  @Inject private Clock clock;

  /**
   * Plans the migration of the schools a request means.
   *
   * @return the operation, which this node is to start
   * @throws ConflictException if a migration is under way, a named school has nothing to migrate,
   *     or no school is meant
   * @throws com.mindwhile.erp.shared.InvalidInputException if a named school or database server
   *     does not exist
   */
  public long planMigration(PlanMigration request) {
    operations.requireNoMigrationUnderWay();
    return plan.begin(OperationKind.MIGRATE_SCHOOLS, Rollout.of(request), meant(request));
  }

  /**
   * Plans to look at the schools a request means, all of them in one wave, whatever else is under
   * way.
   *
   * @param kind that writes in no school
   * @return the operation, which this node is to start
   * @throws ConflictException if a named school has no database in use, or no school is meant
   * @throws com.mindwhile.erp.shared.InvalidInputException if a named school or database server
   *     does not exist
   */
  public long planLook(OperationKind kind, PlanMigration request) {
    List<RegisteredSchool> schools = meant(request);
    return plan.begin(kind, Rollout.ofLook(request, schools.size()), schools);
  }

  private List<RegisteredSchool> meant(PlanMigration request) {
    List<RegisteredSchool> schools = selection.of(request);
    if (schools.isEmpty()) {
      throw new ConflictException("There is no such school to migrate");
    }
    return schools;
  }

  /**
   * Puts an operation back to its start for the schools it is not done with; this node is to start
   * it.
   *
   * @return what kind it is
   * @throws ConflictException if it is under way or complete
   */
  public OperationKind restart(long operationId) {
    Operation operation = operations.locked(operationId);
    if (operation.kind() == OperationKind.MIGRATE_SCHOOLS) {
      operations.requireNoMigrationUnderWay();
    }
    operation.restart(node.lease(), clock.instant());
    for (SchoolOutcome outcome : rows(operationId)) {
      outcome.retry();
      if (operation.kind() == OperationKind.PROVISION_SCHOOL) {
        outcome.school().retryProvisioning();
      }
    }
    return operation.kind();
  }

  /**
   * Lets a migration that waits between two waves go on with the next; this node is to start it.
   *
   * @throws ConflictException if it does not wait
   */
  public void proceed(long operationId) {
    Operation operation = operations.locked(operationId);
    Integer next = tallies.of(operationId).firstOpenWave();
    operation.proceed(next == null ? Waves.CANARIES : next, node.lease(), clock.instant());
  }

  /**
   * Does the same with one whose time to wait is over.
   *
   * @return false if another node was faster, or somebody decided otherwise
   */
  public boolean proceedIfDue(long operationId) {
    boolean due = operations.locked(operationId).isDue(clock.instant());
    if (due) {
      proceed(operationId);
    }
    return due;
  }

  /** Asks for an operation to stop. @throws ConflictException if it is not under way */
  public void stop(long operationId) {
    operations.locked(operationId).stop(clock.instant());
  }

  /** Notes that it is being carried out, and by which execution of the batch runtime. */
  public void started(long operationId, long executionId) {
    operations.locked(operationId).started(executionId, clock.instant());
  }

  /**
   * Ends an operation this node carried out, by what came of it in its schools; or lets it wait, if
   * its next wave has to.
   *
   * @param executionId the batch runtime's execution that is over
   * @param failure why the job itself failed; null if it did not
   */
  public void end(long operationId, long executionId, String failure) {
    Operation operation = operations.locked(operationId);
    Instant now = clock.instant();
    if (!operation.isHeldBy(node.id(), executionId, now)) {
      return;
    }
    OutcomeTally tally = tallies.of(operationId);
    if (failure == null && operation.hasToWait(tally)) {
      operation.pause(now);
    } else if (tally.failed() > 0) {
      operation.end(OperationStatus.FAILED, tally.failures(), now);
    } else if (tally.open() == 0) {
      operation.end(OperationStatus.COMPLETED, null, now);
    } else if (operation.isStopping()) {
      operation.end(OperationStatus.STOPPED, null, now);
      abandonProvisioning(operation);
    } else {
      operation.end(
          OperationStatus.FAILED, failure == null ? "The job ended before its work" : failure, now);
      abandonProvisioning(operation);
    }
  }

  /** The operation that provisions or provisioned a school. */
  public long provisioningOf(long schoolId) {
    return registry
        .createQuery(
            """
            select o.operation.id from SchoolOutcome o
            where o.school.id = :school and o.operation.kind = :kind""",
            Long.class)
        .setParameter("school", schoolId)
        .setParameter("kind", OperationKind.PROVISION_SCHOOL)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The school"));
  }

  private void abandonProvisioning(Operation operation) {
    if (operation.kind() == OperationKind.PROVISION_SCHOOL) {
      rows(operation.id()).forEach(outcome -> outcome.school().provisioningFailed());
    }
  }

  private List<SchoolOutcome> rows(long operationId) {
    return registry
        .createQuery(
            "select o from SchoolOutcome o join fetch o.school s join fetch s.databaseServer"
                + " where o.operation.id = :id",
            SchoolOutcome.class)
        .setParameter("id", operationId)
        .getResultList();
  }
}
