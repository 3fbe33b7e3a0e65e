package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** What the registry knows of schools whose databases go because their grace period is over. */
@Stateless
public class SchoolDeletions {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private OperationPlan plan;
  @EJB private SchoolOutcomes outcomes;
  @Inject private Event<SchoolChanged> changes;
  @Inject private Clock clock;

  /** The schools whose deletion is due and was not begun, the longest due first. One query. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> due() {
    return registry
        .createQuery(
            """
            select s.id from RegisteredSchool s
            where s.deleteAfter <= :now and s.deletionBegun = false and s.status = :archived
            order by s.deleteAfter, s.id""",
            Long.class)
        .setParameter("now", clock.instant())
        .setParameter("archived", SchoolStatus.ARCHIVED)
        .getResultList();
  }

  /**
   * Begins the deletion of a school, in the name of whoever is at work. Of two nodes one succeeds:
   * the school's row says that it was begun.
   *
   * @return the operation, which this node is to start; empty if it is not due or another began it
   */
  public OptionalLong begin(long schoolId) {
    RegisteredSchool school =
        registry.find(RegisteredSchool.class, schoolId, LockModeType.PESSIMISTIC_WRITE);
    return school.beginDeletion(clock.instant())
        ? OptionalLong.of(plan.begin(OperationKind.DELETE_SCHOOL, Rollout.of(1), List.of(school)))
        : OptionalLong.empty();
  }

  /** The school's database and account are gone: so is the school. */
  public void complete(long operationId, long schoolId) {
    registry.find(RegisteredSchool.class, schoolId, LockModeType.PESSIMISTIC_WRITE).delete();
    outcomes.completeDeletion(operationId, schoolId);
    registry.flush();
    changes.fire(new SchoolChanged(schoolId));
  }
}
