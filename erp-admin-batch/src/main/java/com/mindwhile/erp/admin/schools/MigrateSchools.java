package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.provisioning.FleetMigration;
import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;

/**
 * Migrates the schools the operation is not done with, or the one that is tried again. They are no
 * partitions: the batch runtime writes some forty statements for each, and its memory of them is
 * never asked.
 */
@Named
@Dependent
public class MigrateSchools extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private FleetMigration fleet;

  /** The batch runtime's own threads. */
  @Resource(lookup = "concurrent/erpBatch")
  private ManagedExecutorService threads;

  private volatile boolean stopping;

  @Override
  public String process() {
    long operation = OperationProperty.of(job);
    OptionalLong school = OperationProperty.schoolOf(job);
    if (school.isPresent()) {
      fleet.retry(operation, school.getAsLong(), threads, () -> stopping);
    } else {
      fleet.run(operation, threads, () -> stopping);
    }
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
