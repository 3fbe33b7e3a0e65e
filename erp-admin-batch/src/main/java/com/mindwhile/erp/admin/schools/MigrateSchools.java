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

/**
 * Migrates the schools the operation is not done with. They are no partitions: the batch runtime
 * writes some forty statements for each, and its memory of them is never asked.
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
    fleet.run(OperationProperty.of(job), threads, () -> stopping);
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
