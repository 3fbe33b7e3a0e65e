package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Notes, while an operation is carried out, what becomes of it in each school. */
@Stateless
public class SchoolOutcomes {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private OperationLeases leases;
  @Inject private Clock clock;

  /**
   * What a job needs to know of the operation it carries out.
   *
   * @param maxConcurrent how many schools it may work on at a time
   * @param unfinished the schools it has still to work on
   */
  public record Remaining(int maxConcurrent, List<Long> unfinished) {}

  /** The schools an operation is not done with. */
  public Remaining remaining(long operationId) {
    Operation operation = registry.find(Operation.class, operationId);
    List<Long> unfinished =
        registry
            .createQuery(
                """
                select o.school.id from SchoolOutcome o
                where o.operation.id = :id and o.status in :unfinished order by o.school.id""",
                Long.class)
            .setParameter("id", operationId)
            .setParameter("unfinished", List.of(OutcomeStatus.WAITING, OutcomeStatus.STARTED))
            .getResultList();
    return new Remaining(operation.maxConcurrent(), unfinished);
  }

  /** In whose name an operation is carried out. */
  public String requestedBy(long operationId) {
    return registry.find(Operation.class, operationId).requestedBy();
  }

  /**
   * Work on a school comes to a step.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void at(long operationId, long schoolId, String step) {
    leases.require(operationId);
    outcome(operationId, schoolId).at(step, clock.instant());
  }

  /** The school is done. */
  public void complete(long operationId, long schoolId) {
    outcome(operationId, schoolId).complete(clock.instant());
  }

  /** The school is done: its database was migrated. */
  public void completeMigration(long operationId, long schoolId, String from, String to) {
    SchoolOutcome outcome = outcome(operationId, schoolId);
    outcome.migratedFrom(from);
    outcome.school().migratedTo(to);
    outcome.complete(clock.instant());
  }

  /** The operation failed in the school; a school being provisioned has failed with it. */
  public void fail(long operationId, long schoolId, String reason) {
    SchoolOutcome outcome = outcome(operationId, schoolId);
    outcome.fail(reason, clock.instant());
    outcome.school().provisioningFailed();
  }

  private SchoolOutcome outcome(long operationId, long schoolId) {
    return registry
        .createQuery(
            """
            select o from SchoolOutcome o join fetch o.school
            where o.operation.id = :operation and o.school.id = :school""",
            SchoolOutcome.class)
        .setParameter("operation", operationId)
        .setParameter("school", schoolId)
        .getSingleResult();
  }
}
