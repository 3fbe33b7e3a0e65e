package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.Rollout;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Migrates the schools of an operation, several at a time. */
@ApplicationScoped
public class FleetMigration {

  @Inject private SchoolOutcomes outcomes;
  @Inject private OperationNotes notes;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchoolMigration migration;
  @Inject private DatabaseConnections connections;
  @Inject private WorkContext work;

  /**
   * Migrates every school the operation is not done with, its canaries first. A school's failure is
   * noted and goes no further, unless it is a canary's or one too many: then those begun are
   * finished and no more.
   *
   * @param threads what works beside the caller
   * @param stopped asked before each school; once true, those begun are finished and no more
   * @throws com.mindwhile.erp.registry.LeaseLostException if another node carries it out now
   */
  public void run(long operationId, Executor threads, BooleanSupplier stopped) {
    migrator.readScripts();
    Remaining remaining = outcomes.remaining(operationId);
    Rollout rollout = remaining.rollout();
    Map<Boolean, List<OpenSchool>> canariesFirst =
        remaining.schools().stream()
            .collect(
                Collectors.partitioningBy(
                    school -> rollout.canaries().contains(school.database().schoolId())));
    Wave canaries = new Wave(operationId, remaining, canariesFirst.get(true), new FailureLimit(0));
    migrate(canaries, threads, stopped);
    if (!canaries.failures().isExceeded()) {
      int most = rollout.maxFailures() == null ? Integer.MAX_VALUE : rollout.maxFailures();
      migrate(
          new Wave(operationId, remaining, canariesFirst.get(false), new FailureLimit(most)),
          threads,
          stopped);
    }
  }

  /**
   * Schools that are migrated together.
   *
   * @param schools those nobody has begun with yet
   */
  private record Wave(
      long operationId, Remaining of, Queue<OpenSchool> schools, FailureLimit failures) {

    Wave(long operationId, Remaining of, List<OpenSchool> schools, FailureLimit failures) {
      this(operationId, of, new ConcurrentLinkedQueue<>(schools), failures);
    }
  }

  private void migrate(Wave wave, Executor threads, BooleanSupplier stopped) {
    FleetJournal journal = new FleetJournal(wave.operationId(), notes, outcomes);
    Crew.run(
        threads,
        Math.min(wave.of().rollout().maxConcurrent(), wave.schools().size()),
        () -> work(wave, journal, stopped));
  }

  private void work(Wave wave, FleetJournal journal, BooleanSupplier stopped) {
    try (ThreadBinding.Scope scope = work.enterAsSystem(wave.of().requestedBy());
        AdministratorConnection administrator = connections.administrator()) {
      FleetWorker worker = new FleetWorker(journal, migration, administrator, wave.failures());
      while (!stopped.getAsBoolean() && !wave.failures().isExceeded()) {
        OpenSchool school = wave.schools().poll();
        if (school == null) {
          break;
        }
        worker.migrate(school);
      }
    } catch (RuntimeException broken) {
      wave.schools().clear(); // the others stop after the schools they are at
      throw broken;
    }
  }
}
