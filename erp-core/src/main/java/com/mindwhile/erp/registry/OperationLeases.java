package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * Who carries an operation out. Each change is one conditional update, so that of two nodes one
 * succeeds; they leave the row's version alone, as renewing is no news to whoever reads the row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OperationLeases {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Node node;
  @Inject private Clock clock;

  /** What a node learns when it renews a lease. */
  public enum Renewal {
    /** It goes on. */
    HELD,
    /** It goes on, but an operator wants it to stop. */
    STOP_REQUESTED,
    /** Another node has it, or it is over: this one must not touch it any more. */
    LOST
  }

  /** Makes this node's lease last from now on, unless it ran out and was taken over. */
  public Renewal renew(long operationId) {
    int renewed =
        registry
            .createQuery(
                """
                update Operation o set o.lease.until = :until
                where o.id = :id and o.lease.owner = :node and o.status in :open""")
            .setParameter("until", node.lease().until())
            .setParameter("id", operationId)
            .setParameter("node", node.id())
            .setParameter("open", OperationStatus.OPEN)
            .executeUpdate();
    if (renewed == 0) {
      return Renewal.LOST;
    }
    return registry.find(Operation.class, operationId).isStopping()
        ? Renewal.STOP_REQUESTED
        : Renewal.HELD;
  }

  /** Takes an interrupted operation over. @return false if another node was faster */
  public boolean takeOver(long operationId) {
    Lease lease = node.lease();
    return registry
            .createQuery(
                """
                update Operation o set o.lease.owner = :node, o.lease.until = :until
                where o.id = :id and o.status in :open
                  and (o.lease.until is null or o.lease.until <= :now)""")
            .setParameter("node", lease.owner())
            .setParameter("until", lease.until())
            .setParameter("id", operationId)
            .setParameter("open", OperationStatus.OPEN)
            .setParameter("now", clock.instant())
            .executeUpdate()
        == 1;
  }

  /**
   * Lets other nodes take the operation over at once, because this one shuts down or could not
   * start it.
   */
  public void giveUp(long operationId) {
    registry
        .createQuery(
            "update Operation o set o.lease.until = :now where o.id = :id and o.lease.owner = :node")
        .setParameter("now", clock.instant())
        .setParameter("id", operationId)
        .setParameter("node", node.id())
        .executeUpdate();
  }

  /** Rollouts that waited for a time that has come. */
  public List<Long> rolloutsThatAreDue() {
    return registry
        .createQuery(
            """
            select o.id from Operation o
            where o.status = :paused and o.resumeAt <= :now order by o.id""",
            Long.class)
        .setParameter("paused", OperationStatus.PAUSED)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** An operation that goes on by itself, though nobody works on it any more. */
  public record Interrupted(long id, OperationKind kind) {}

  /**
   * Provisionings and deletions nobody works on any more. A deletion that was asked to stop is none
   * of them: it is for an operator to say whether the school goes after all.
   */
  public List<Interrupted> interrupted() {
    return registry
        .createQuery(
            """
            select new com.mindwhile.erp.registry.OperationLeases$Interrupted(o.id, o.kind)
            from Operation o
            where (o.kind = :provision or o.kind = :delete and o.status <> :stopping)
              and o.status in :open and (o.lease.until is null or o.lease.until <= :now)
            order by o.id""",
            Interrupted.class)
        .setParameter("provision", OperationKind.PROVISION_SCHOOL)
        .setParameter("delete", OperationKind.DELETE_SCHOOL)
        .setParameter("stopping", OperationStatus.STOPPING)
        .setParameter("open", OperationStatus.OPEN)
        .setParameter("now", clock.instant())
        .getResultList();
  }
}
