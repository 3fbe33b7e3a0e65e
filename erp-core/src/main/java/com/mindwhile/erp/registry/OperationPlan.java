package com.mindwhile.erp.registry;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;

/** Writes down what is to be done where, before anything is. */
@Dependent
class OperationPlan {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private WorkContext work;
  @Inject private Node node;
  @Inject private Clock clock;

  /** A new operation, in the name of whoever is at work, with the lease on this node. */
  long begin(OperationKind kind, Rollout rollout, List<RegisteredSchool> schools) {
    Operation operation =
        new Operation(kind, rollout, Requester.of(work), node.lease(), clock.instant());
    SortedMap<Integer, List<Long>> waves =
        Waves.of(rollout, schools.stream().map(RegisteredSchool::id).toList());
    operation.beginWith(waves.firstKey());
    registry.persist(operation);
    registry.flush();
    waves.forEach((wave, ids) -> write(operation, wave, ids));
    return operation.id();
  }

  private void write(Operation operation, int wave, List<Long> schoolIds) {
    registry
        .createQuery(
            """
            insert into SchoolOutcome (version, operation, school, status, wave)
            select 0, o, s, :waiting, :wave from Operation o, RegisteredSchool s
            where o.id = :operation and s.id in :schools""")
        .setParameter("waiting", OutcomeStatus.WAITING)
        .setParameter("wave", wave)
        .setParameter("operation", operation.id())
        .setParameter("schools", schoolIds)
        .executeUpdate();
  }
}
