package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;

/** How the schools are, all together: a handful of queries, however many schools there are. */
@Stateless
public class FleetOverview {

  /** As many things of one kind as somebody is shown at once. */
  static final int MAX_ATTENTION = 10;

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Clock clock;

  /** How they are now. */
  public FleetState state() {
    List<Attention> attention = new ArrayList<>(failedSchools());
    attention.addAll(interruptedJobs());
    attention.addAll(waitingJobs());
    attention.addAll(unfinishedMigration());
    attention.addAll(unfinishedDeletions());
    return new FleetState(byStatus(), bySchemaVersion(), List.copyOf(attention));
  }

  private Map<SchoolStatus, Long> byStatus() {
    Map<SchoolStatus, Long> schools = new EnumMap<>(SchoolStatus.class);
    for (SchoolStatus status : SchoolStatus.values()) {
      schools.put(status, 0L);
    }
    registry
        .createQuery(
            "select s.status, count(s) from RegisteredSchool s group by s.status", Object[].class)
        .getResultList()
        .forEach(row -> schools.put((SchoolStatus) row[0], (Long) row[1]));
    return schools;
  }

  private Map<String, Long> bySchemaVersion() {
    Map<String, Long> schools =
        new TreeMap<>(Comparator.comparing(MigrationVersion::fromVersion).reversed());
    registry
        .createQuery(
            """
            select s.schemaVersion, count(s) from RegisteredSchool s
            where s.schemaVersion is not null and s.status in :statuses
            group by s.schemaVersion""",
            Object[].class)
        .setParameter("statuses", MigrationSelection.MIGRATABLE)
        .getResultList()
        .forEach(row -> schools.put((String) row[0], (Long) row[1]));
    return schools;
  }

  private List<Attention> failedSchools() {
    return registry
        .createQuery(
            """
            select s.id, s.name, o.error
            from RegisteredSchool s left join SchoolOutcome o on o.school = s
              and o.id = (select max(l.id) from SchoolOutcome l where l.school = s)
            where s.status = :failed order by s.id desc""",
            Object[].class)
        .setParameter("failed", SchoolStatus.FAILED)
        .setMaxResults(MAX_ATTENTION)
        .getResultList()
        .stream()
        .map(
            row ->
                new Attention(
                    Attention.Kind.SCHOOL_FAILED, (Long) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  private List<Attention> interruptedJobs() {
    return registry
        .createQuery(
            """
            select o from Operation o
            where o.status in :open and (o.lease.until is null or o.lease.until <= :now)
            order by o.id desc""",
            Operation.class)
        .setParameter("open", OperationStatus.OPEN)
        .setParameter("now", clock.instant())
        .setMaxResults(MAX_ATTENTION)
        .getResultList()
        .stream()
        .map(operation -> operation.attention(Attention.Kind.JOB_INTERRUPTED))
        .toList();
  }

  private List<Attention> waitingJobs() {
    return registry
        .createQuery(
            """
            select o from Operation o
            where o.status = :paused and o.resumeAt is null order by o.id desc""",
            Operation.class)
        .setParameter("paused", OperationStatus.PAUSED)
        .setMaxResults(MAX_ATTENTION)
        .getResultList()
        .stream()
        .map(operation -> operation.attention(Attention.Kind.JOB_WAITING))
        .toList();
  }

  private List<Attention> unfinishedDeletions() {
    return registry
        .createQuery(
            """
            select o from Operation o
            where o.kind = :kind and o.status in :unfinished order by o.id desc""",
            Operation.class)
        .setParameter("kind", OperationKind.DELETE_SCHOOL)
        .setParameter("unfinished", List.of(OperationStatus.FAILED, OperationStatus.STOPPED))
        .setMaxResults(MAX_ATTENTION)
        .getResultList()
        .stream()
        .map(operation -> operation.attention(Attention.Kind.DELETION_UNFINISHED))
        .toList();
  }

  /** An older migration that did not get done was made up for by the one after it. */
  private List<Attention> unfinishedMigration() {
    return registry
        .createQuery(
            "select o from Operation o where o.kind = :kind order by o.id desc", Operation.class)
        .setParameter("kind", OperationKind.MIGRATE_SCHOOLS)
        .setMaxResults(1)
        .getResultStream()
        .filter(Operation::endedUnfinished)
        .map(operation -> operation.attention(Attention.Kind.MIGRATION_UNFINISHED))
        .toList();
  }
}
