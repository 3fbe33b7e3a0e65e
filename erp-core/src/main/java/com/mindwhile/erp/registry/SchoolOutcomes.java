package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is left to be done of an operation, and what became of it. */
@Stateless
public class SchoolOutcomes {

  @Inject @RegistryDatabase private EntityManager registry;
  @EJB private ProvisioningRecords records;
  @Inject private DatabaseNames names;
  @Inject private Tallies tallies;
  @Inject private OperationRows operations;
  @Inject private Node node;
  @Inject private Clock clock;

  /**
   * What a job needs to know of the operation it carries out.
   *
   * @param requestedBy in whose name it does
   * @param rollout how it goes about them
   * @param schools those it has still to work on and may begin
   * @param canaryFailures in how many canaries it failed
   * @param failures in how many schools it failed, with canaries
   */
  public record Remaining(
      String requestedBy,
      Rollout rollout,
      List<OpenSchool> schools,
      int canaryFailures,
      int failures) {

    /** The schools by their waves. */
    public SortedMap<Integer, List<OpenSchool>> waves() {
      return schools.stream()
          .collect(Collectors.groupingBy(OpenSchool::wave, TreeMap::new, Collectors.toList()));
    }
  }

  /**
   * A school an operation is not done with.
   *
   * @param database where its database is; by a name that is planned if it has none yet
   * @param wasBegun whether an earlier attempt may have done a part of it
   * @param wave the wave it is in
   */
  public record OpenSchool(SchoolDatabaseAccess database, boolean wasBegun, int wave) {

    /** Whether it is one of those the operation begins with. */
    public boolean isCanary() {
      return wave == Waves.CANARIES;
    }
  }

  /** The schools an operation is not done with, of the waves it may begin. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Remaining remaining(long operationId) {
    Operation operation = registry.find(Operation.class, operationId);
    OutcomeTally tally = tallies.of(operationId);
    return new Remaining(
        operation.requestedBy(),
        operation.rollout(),
        open(unfinished(operationId, "o.wave <= :last").setParameter("last", operation.lastWave())),
        (int) tally.failedCanaries(),
        (int) tally.failed());
  }

  /** One school of an operation, which an operator wants done whatever failed in others. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Remaining alone(long operationId, long schoolId) {
    Operation operation = registry.find(Operation.class, operationId);
    return new Remaining(
        operation.requestedBy(),
        operation.rollout(),
        open(unfinished(operationId, "s.id = :school").setParameter("school", schoolId)),
        0,
        0);
  }

  private TypedQuery<SchoolOutcome> unfinished(long operationId, String wanted) {
    return registry
        .createQuery(
            """
            select o from SchoolOutcome o join fetch o.school s join fetch s.databaseServer
            where o.operation.id = :id and o.status in :unfinished and %s order by s.id"""
                .formatted(wanted),
            SchoolOutcome.class)
        .setParameter("id", operationId)
        .setParameter("unfinished", List.of(OutcomeStatus.WAITING, OutcomeStatus.STARTED));
  }

  private List<OpenSchool> open(TypedQuery<SchoolOutcome> unfinished) {
    return unfinished.getResultList().stream().map(outcome -> outcome.open(names)).toList();
  }

  /** In whose name an operation is carried out. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String requestedBy(long operationId) {
    return registry
        .createQuery("select o.requestedBy from Operation o where o.id = :id", String.class)
        .setParameter("id", operationId)
        .getSingleResult();
  }

  /**
   * The school is provisioned: it goes into service.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void completeProvisioning(long operationId, long schoolId, String version) {
    SchoolOutcome outcome = held(operationId, schoolId);
    records.activate(schoolId, version);
    outcome.complete(version, clock.instant());
  }

  /**
   * The school's database is gone.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void completeDeletion(long operationId, long schoolId) {
    held(operationId, schoolId).complete(null, clock.instant());
  }

  /**
   * The operation failed in the school; a school being provisioned has failed with it.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void fail(long operationId, long schoolId, String reason) {
    SchoolOutcome outcome = held(operationId, schoolId);
    outcome.fail(reason, clock.instant());
    outcome.school().provisioningFailed();
  }

  /** The outcome, of which nobody else says anything until the transaction ends. */
  private SchoolOutcome held(long operationId, long schoolId) {
    operations.locked(operationId).requireHeldBy(node.id(), clock.instant());
    return registry
        .createQuery(
            """
            select o from SchoolOutcome o join fetch o.school s join fetch s.databaseServer
            where o.operation.id = :operation and s.id = :school""",
            SchoolOutcome.class)
        .setParameter("operation", operationId)
        .setParameter("school", schoolId)
        .getSingleResult();
  }
}
