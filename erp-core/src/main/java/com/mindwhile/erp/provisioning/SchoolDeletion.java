package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolDeletions;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.registry.SchoolOutcomes.Remaining;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the operations by which schools come to their end: database and account are dropped,
 * then the school is noted as deleted. Each step can be repeated. The last backup of a school
 * belongs before the first of them.
 */
@ApplicationScoped
public class SchoolDeletion {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolDeletion.class);

  @EJB private SchoolOutcomes outcomes;
  @Inject private OperationNotes notes;
  @EJB private SchoolDeletions deletions;
  @Inject private SchoolDatabases databases;
  @Inject private DatabaseConnections connections;
  @Inject private WorkContext work;

  /**
   * Deletes the operation's school. A failure is noted with its reason.
   *
   * @param stopped asked before it begins; once true, nothing begins any more
   * @throws LeaseLostException if another node carries it out now
   */
  public void run(long operationId, BooleanSupplier stopped) {
    Remaining remaining = outcomes.remaining(operationId);
    try (ThreadBinding.Scope scope = work.enterAsSystem(remaining.requestedBy())) {
      for (OpenSchool school : remaining.schools()) {
        if (stopped.getAsBoolean()) {
          return;
        }
        delete(operationId, school.database());
      }
    }
  }

  private void delete(long operationId, SchoolDatabaseAccess school) {
    long id = school.schoolId();
    try (AdministratorConnection administrator = connections.administrator()) {
      notes.begun(operationId, List.of(id), "drop-database");
      if (school.isAssigned()) {
        databases.drop(administrator, school);
      }
      notes.begun(operationId, List.of(id), "note-deleted");
      deletions.complete(operationId, id);
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be deleted", id, failure);
      outcomes.fail(operationId, id, Failure.reason(failure));
    }
  }
}
