package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What operators see of operations, past and present. */
@Stateless
public class OperationQueries {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Clock clock;

  /** An operation with the outcome in each of its schools. */
  public OperationView get(long operationId) {
    Operation operation = registry.find(Operation.class, operationId);
    if (operation == null) {
      throw new NotFoundException("The job");
    }
    return operation
        .view(clock.instant(), progress(List.of(operationId)).get(operationId))
        .with(outcomes(operationId));
  }

  /** How many operations somebody is to be working on, dead nodes' among them. */
  public long open() {
    return registry
        .createQuery("select count(o) from Operation o where o.status in :open", Long.class)
        .setParameter("open", OperationStatus.OPEN)
        .getSingleResult();
  }

  /** Operations, the latest first. */
  public Page<OperationView> list(PageRequest page) {
    List<OperationView> operations = latest(page.offset(), page.size());
    long total =
        registry.createQuery("select count(o) from Operation o", Long.class).getSingleResult();
    return new Page<>(operations, page.page(), page.size(), total);
  }

  /**
   * The latest operations.
   *
   * @param most how many at most
   */
  public List<OperationView> latest(int most) {
    return latest(0, most);
  }

  private List<OperationView> latest(int offset, int most) {
    List<Operation> operations =
        registry
            .createQuery("select o from Operation o order by o.id desc", Operation.class)
            .setFirstResult(offset)
            .setMaxResults(most)
            .getResultList();
    Map<Long, OperationProgress> progress =
        progress(operations.stream().map(Operation::id).toList());
    Instant now = clock.instant();
    return operations.stream()
        .map(o -> o.view(now, progress.getOrDefault(o.id(), OperationProgress.NONE)))
        .toList();
  }

  /**
   * What was done to a school, the latest first.
   *
   * @param most how many at most
   */
  public List<SchoolOperationView> ofSchool(long schoolId, int most) {
    Instant now = clock.instant();
    return registry
        .createQuery(
            """
            select o from SchoolOutcome o join fetch o.operation
              join fetch o.school s join fetch s.databaseServer
            where o.school.id = :school order by o.id desc""",
            SchoolOutcome.class)
        .setParameter("school", schoolId)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(outcome -> outcome.operationView(now))
        .toList();
  }

  private Map<Long, OperationProgress> progress(List<Long> operationIds) {
    Map<Long, OperationProgress> progress = new HashMap<>();
    operationIds.forEach(id -> progress.put(id, OperationProgress.NONE));
    registry
        .createQuery(
            """
            select o.operation.id,
                   sum(case when o.status = :completed then 1 else 0 end),
                   sum(case when o.status = :failed then 1 else 0 end),
                   sum(case when o.status = :skipped then 1 else 0 end),
                   sum(case when o.drift is not null then 1 else 0 end),
                   count(o)
            from SchoolOutcome o where o.operation.id in :ids group by o.operation.id""",
            Object[].class)
        .setParameter("completed", OutcomeStatus.COMPLETED)
        .setParameter("failed", OutcomeStatus.FAILED)
        .setParameter("skipped", OutcomeStatus.SKIPPED)
        .setParameter("ids", operationIds)
        .getResultList()
        .forEach(
            row ->
                progress.put(
                    (Long) row[0],
                    new OperationProgress(
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5])));
    return progress;
  }

  private List<SchoolOutcomeView> outcomes(long operationId) {
    return registry
        .createQuery(
            """
            select new com.mindwhile.erp.registry.SchoolOutcomeView(s.id, s.code, d.name,
              o.status, o.wave, o.step, o.fromVersion, o.toVersion, o.scripts,
              o.startedAt, o.endedAt, o.error, o.drift)
            from SchoolOutcome o join o.school s join s.databaseServer d
            where o.operation.id = :id order by s.id""",
            SchoolOutcomeView.class)
        .setParameter("id", operationId)
        .getResultList();
  }
}
