package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.Rollout;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolFinding;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Looks at the schools of an operation, several at a time, and writes in none of them. A school or
 * server that cannot be asked is a problem of its own, and hinders no other.
 */
@ApplicationScoped
public class FleetSurvey {

  @EJB private SchoolOutcomes outcomes;
  @Inject private OperationNotes notes;
  @Inject private DryRun dryRun;
  @Inject private DriftCheck driftCheck;
  @Inject private DatabaseConnections connections;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  /**
   * Looks at every school the operation is not done with.
   *
   * @param kind what there is to find out
   * @param threads what works beside the caller
   * @param stopped asked before each school; once true, those begun are finished and no more
   * @throws com.mindwhile.erp.migration.MigrationFailedException if the scripts themselves cannot
   *     be understood
   * @throws com.mindwhile.erp.registry.LeaseLostException if another node carries it out now
   */
  public void run(OperationKind kind, long operationId, Executor threads, BooleanSupplier stopped) {
    SchoolLook look =
        switch (kind) {
          case PREVIEW_MIGRATION -> dryRun.forOneRun();
          case CHECK_DRIFT -> driftCheck.forOneRun();
          default -> throw new IllegalArgumentException(kind + " does more than to look");
        };
    Remaining remaining = outcomes.remaining(operationId);
    Rollout rollout = remaining.rollout();
    WaveQueue schools = new WaveQueue(remaining.schools(), rollout.maxConcurrentPerServer());
    Survey survey = new Survey(operationId, remaining.requestedBy(), look, schools);
    Crew.run(
        threads, Math.min(rollout.maxConcurrent(), schools.width()), () -> work(survey, stopped));
  }

  /**
   * What all workers know.
   *
   * @param requestedBy in whose name
   * @param schools those nobody has begun with yet
   */
  private record Survey(long operation, String requestedBy, SchoolLook look, WaveQueue schools) {}

  private void work(Survey survey, BooleanSupplier stopped) {
    try (ThreadBinding.Scope scope = work.enterAsSystem(survey.requestedBy());
        AdministratorConnection administrator = connections.administrator()) {
      OpenSchool school = stopped.getAsBoolean() ? null : survey.schools().next();
      while (school != null) {
        SchoolDatabaseAccess database = school.database();
        Instant begun = clock.instant();
        SchoolFinding found =
            administrator
                .silence(database)
                .map(reason -> SchoolFinding.impossible(database, reason))
                .orElseGet(() -> survey.look().at(administrator, database));
        notes.looked(survey.operation(), database.schoolId(), begun, found);
        survey.schools().done(school);
        school = stopped.getAsBoolean() ? null : survey.schools().next();
      }
    } catch (RuntimeException broken) {
      survey.schools().clear(); // the others stop after the schools they are at
      throw broken;
    }
  }
}
