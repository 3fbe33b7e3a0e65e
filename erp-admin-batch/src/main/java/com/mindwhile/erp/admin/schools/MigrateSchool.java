package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.provisioning.SchoolMigration;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates one school. Its failure is noted and goes no further: the other schools are migrated all
 * the same.
 */
@Named
@Dependent
public class MigrateSchool extends AbstractBatchlet {

  private static final Logger LOG = LoggerFactory.getLogger(MigrateSchool.class);

  @Inject private JobContext job;
  @Inject private WorkContext work;
  @Inject private SchoolOutcomes outcomes;
  @Inject private SchoolMigration migration;

  @Inject
  @BatchProperty(name = "schoolId")
  private String school;

  private volatile boolean stopping;

  @Override
  public String process() {
    if (stopping) {
      return "STOPPED";
    }
    long operationId = OperationProperty.of(job);
    String requestedBy = outcomes.requestedBy(operationId);
    try (ThreadBinding.Scope scope = work.enterAsSystem(requestedBy)) {
      return migrate(operationId, Long.parseLong(school));
    }
  }

  @Override
  public void stop() {
    stopping = true;
  }

  private String migrate(long operationId, long schoolId) {
    outcomes.at(operationId, schoolId, "migrate");
    try {
      SchemaChange change = migration.migrate(schoolId);
      outcomes.completeMigration(operationId, schoolId, change.fromVersion(), change.toVersion());
      return "DONE";
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be migrated", schoolId, failure);
      outcomes.fail(operationId, schoolId, Failure.reason(failure));
      return "FAILED";
    }
  }
}
