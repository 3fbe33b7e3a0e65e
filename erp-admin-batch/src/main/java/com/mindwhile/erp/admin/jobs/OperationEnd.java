package com.mindwhile.erp.admin.jobs;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes the beginning and the end of each job in its operation. */
@Named
@Dependent
public class OperationEnd implements JobListener {

  @Inject private JobContext job;
  @Inject private Jobs jobs;
  @Inject private Operations operations;
  @Inject private SchoolOutcomes outcomes;
  @Inject private WorkContext work;

  @Override
  public void beforeJob() {
    try (ThreadBinding.Scope scope = work.enterAsSystem(outcomes.requestedBy(operationId()))) {
      operations.started(operationId(), job.getExecutionId());
    }
  }

  @Override
  public void afterJob() {
    boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
    jobs.ended(
        operationId(),
        job.getExecutionId(),
        OperationProperty.schoolOf(job).isPresent(),
        failed ? "The job failed; the server's log says why" : null);
  }

  private long operationId() {
    return OperationProperty.of(job);
  }
}
