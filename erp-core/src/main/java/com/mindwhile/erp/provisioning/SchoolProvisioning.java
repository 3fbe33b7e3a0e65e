package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the operations by which schools come into being. */
@ApplicationScoped
public class SchoolProvisioning {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolProvisioning.class);

  @EJB private SchoolOutcomes outcomes;
  @Inject private OperationNotes notes;
  @EJB private ProvisioningRecords records;
  @Inject private ProvisioningSteps steps;
  @Inject private SchoolDatabaseMigrator migrator;
  @Inject private SchoolDatabases databases;
  @Inject private DatabaseConnections connections;
  @Inject private WorkContext work;

  /**
   * Takes the operation's school from the first step to the last, and notes each before it begins.
   * If one fails, so has the school, with the reason.
   *
   * @param stopped asked before each step; once true, none begins any more
   * @throws LeaseLostException if another node carries it out now
   */
  public void run(long operationId, BooleanSupplier stopped) {
    migrator.readScripts();
    Remaining remaining = outcomes.remaining(operationId);
    for (OpenSchool school : remaining.schools()) {
      try (ThreadBinding.Scope scope = work.enterAsSystem(remaining.requestedBy())) {
        provision(operationId, school, stopped);
      }
    }
  }

  private void provision(long operationId, OpenSchool school, BooleanSupplier stopped) {
    long id = school.database().schoolId();
    try (AdministratorConnection administrator = connections.administrator()) {
      BuildingSite site = new BuildingSite(operationId, id, administrator);
      for (ProvisioningSteps.Step step : steps.inOrder()) {
        if (stopped.getAsBoolean()) {
          return;
        }
        notes.begun(operationId, List.of(id), step.name());
        step.action().accept(site);
      }
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be provisioned", id, failure);
      outcomes.fail(operationId, id, Failure.reason(failure));
    }
  }

  /**
   * Removes what a failed provisioning made, and closes the school.
   *
   * @throws com.mindwhile.erp.shared.ConflictException if its provisioning has not failed
   */
  public SchoolView discard(long schoolId) {
    try (AdministratorConnection administrator = connections.administrator()) {
      return records.discard(schoolId, school -> databases.drop(administrator, school));
    }
  }
}
