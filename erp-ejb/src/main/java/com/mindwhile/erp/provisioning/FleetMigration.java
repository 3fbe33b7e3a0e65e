package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

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
   * Migrates every school the operation is not done with. A school's failure is noted and goes no
   * further: the others are migrated all the same.
   *
   * @param threads what works beside the caller
   * @param stopped asked before each school; once true, those begun are finished and no more
   * @throws com.mindwhile.erp.registry.LeaseLostException if another node carries it out now
   */
  public void run(long operationId, Executor threads, BooleanSupplier stopped) {
    migrator.readScripts();
    Remaining remaining = outcomes.remaining(operationId);
    FleetJournal journal = new FleetJournal(operationId, notes, outcomes);
    Queue<OpenSchool> schools = new ConcurrentLinkedQueue<>(remaining.schools());
    Crew.run(
        threads,
        Math.min(remaining.maxConcurrent(), schools.size()),
        () -> work(operationId, remaining.requestedBy(), journal, schools, stopped));
  }

  private void work(
      long operationId,
      String requestedBy,
      FleetJournal journal,
      Queue<OpenSchool> schools,
      BooleanSupplier stopped) {
    try (ThreadBinding.Scope scope = work.enterAsSystem(requestedBy);
        AdministratorConnection administrator = connections.administrator()) {
      FleetWorker worker = new FleetWorker(journal, migration, administrator);
      while (!stopped.getAsBoolean()) {
        OpenSchool school = schools.poll();
        if (school == null) {
          break;
        }
        worker.migrate(school);
      }
    } catch (RuntimeException broken) {
      schools.clear(); // the others stop after the schools they are at
      throw broken;
    }
  }
}
