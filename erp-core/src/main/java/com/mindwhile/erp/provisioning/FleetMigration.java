package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.Rollout;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Migrates the schools of an operation, wave after wave, several at a time. */
@ApplicationScoped
public class FleetMigration {

  @EJB private SchoolOutcomes outcomes;
  @Inject private OperationNotes notes;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchoolMigration migration;
  @Inject private DatabaseConnections connections;
  @Inject private FreshSchemas fresh;
  @Inject private WorkContext work;

  /**
   * Migrates every school the operation is not done with and may begin, its canaries first. A wave
   * begins when the one before is over. A school's failure is noted and goes no further, unless it
   * is a canary's or one too many: then those begun are finished and no more.
   *
   * @param threads what works beside the caller
   * @param stopped asked before each school; once true, those begun are finished and no more
   * @throws com.mindwhile.erp.registry.LeaseLostException if another node carries it out now
   */
  public void run(long operationId, Executor threads, BooleanSupplier stopped) {
    carryOut(operationId, outcomes.remaining(operationId), threads, stopped);
  }

  /**
   * Migrates one school of the operation, whatever failed in others.
   *
   * @param threads what works beside the caller
   * @param stopped asked before it is begun
   * @throws com.mindwhile.erp.registry.LeaseLostException if another node carries it out now
   */
  public void retry(long operationId, long schoolId, Executor threads, BooleanSupplier stopped) {
    carryOut(operationId, outcomes.alone(operationId, schoolId), threads, stopped);
  }

  private void carryOut(
      long operationId, Remaining remaining, Executor threads, BooleanSupplier stopped) {
    migrator.readScripts();
    Rollout rollout = remaining.rollout();
    FailureLimit inCanaries = new FailureLimit(0, remaining.canaryFailures());
    FailureLimit inAll = new FailureLimit(rollout.maxFailures(), remaining.failures());
    FleetJournal journal = new FleetJournal(operationId, notes, outcomes);
    FreshSchemas.OfRun schemas = fresh.forOneRun();
    try (AdministratorConnections administrators = new AdministratorConnections(connections)) {
      for (List<OpenSchool> schools : remaining.waves().values()) {
        if (stopped.getAsBoolean() || inCanaries.isExceeded() || inAll.isExceeded()) {
          return;
        }
        FailureLimit limit = schools.get(0).isCanary() ? inCanaries : inAll;
        WaveQueue queue = new WaveQueue(schools, rollout.maxConcurrentPerServer());
        Wave wave =
            new Wave(remaining.requestedBy(), queue, limit, journal, schemas, administrators);
        Crew.run(
            threads, Math.min(rollout.maxConcurrent(), queue.width()), () -> work(wave, stopped));
        if (rollout.maxConcurrentPerServer() != null) {
          administrators.close(); // each keeps a connection to every server it has worked on
        }
      }
    }
  }

  /**
   * Schools that are migrated together.
   *
   * @param requestedBy in whose name
   * @param schools those nobody has begun with yet
   */
  private record Wave(
      String requestedBy,
      WaveQueue schools,
      FailureLimit failures,
      FleetJournal journal,
      FreshSchemas.OfRun schemas,
      AdministratorConnections administrators) {}

  private void work(Wave wave, BooleanSupplier stopped) {
    AdministratorConnection administrator = wave.administrators().take();
    try (ThreadBinding.Scope scope = work.enterAsSystem(wave.requestedBy())) {
      FleetWorker worker =
          new FleetWorker(
              wave.journal(), migration, administrator, wave.failures(), wave.schemas());
      while (!stopped.getAsBoolean() && !wave.failures().isExceeded()) {
        OpenSchool school = wave.schools().next();
        if (school == null) {
          break;
        }
        worker.migrate(school);
        wave.schools().done(school);
      }
    } catch (RuntimeException broken) {
      wave.schools().clear(); // the others stop after the schools they are at
      throw broken;
    } finally {
      wave.administrators().bringBack(administrator);
    }
  }
}
