package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.provisioning.FleetSurvey;
import com.mindwhile.erp.registry.OperationKind;
import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Looks at the schools the operation is not done with; for what, the job's name says. */
@Named
@Dependent
public class LookAtSchools extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private FleetSurvey survey;

  /** The batch runtime's own threads. */
  @Resource(lookup = "concurrent/erpBatch")
  private ManagedExecutorService threads;

  private volatile boolean stopping;

  @Override
  public String process() {
    OperationKind kind = OperationKind.of(job.getJobName());
    survey.run(kind, OperationProperty.of(job), threads, () -> stopping);
    return stopping ? "STOPPED" : "DONE";
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
