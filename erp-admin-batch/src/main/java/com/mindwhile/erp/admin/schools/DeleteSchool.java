package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.provisioning.SchoolDeletion;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Removes a school whose grace period is over. */
@Named
@Dependent
public class DeleteSchool extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private SchoolDeletion deletion;

  private volatile boolean stopping;

  @Override
  public String process() {
    deletion.run(OperationProperty.of(job), () -> stopping);
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
