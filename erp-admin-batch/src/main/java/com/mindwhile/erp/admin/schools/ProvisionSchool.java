package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Takes a school through all steps of its provisioning. They are no steps of the job: the batch
 * runtime writes some thirty statements for each, and after a crash all are taken again.
 */
@Named
@Dependent
public class ProvisionSchool extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private SchoolProvisioning provisioning;

  private volatile boolean stopping;

  @Override
  public String process() {
    provisioning.run(OperationProperty.of(job), () -> stopping);
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
