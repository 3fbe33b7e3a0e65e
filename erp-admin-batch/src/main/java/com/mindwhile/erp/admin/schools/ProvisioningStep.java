package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.admin.jobs.OperationProperty;
import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step of a school's provisioning. It notes where the provisioning is before it acts; if it
 * fails, so has the school, with the reason.
 */
abstract class ProvisioningStep extends AbstractBatchlet {

  private static final Logger LOG = LoggerFactory.getLogger(ProvisioningStep.class);

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private WorkContext work;
  @Inject private SchoolOutcomes outcomes;
  @Inject private SchoolProvisioning provisioning;

  @Override
  public final String process() {
    long operationId = OperationProperty.of(job);
    long schoolId = outcomes.remaining(operationId).unfinished().get(0);
    try (ThreadBinding.Scope scope = work.enterAsSystem(outcomes.requestedBy(operationId))) {
      outcomes.at(operationId, schoolId, step.getStepName());
      return perform(operationId, schoolId);
    }
  }

  private String perform(long operationId, long schoolId) {
    try {
      act(provisioning, schoolId);
      if (isLast()) {
        outcomes.complete(operationId, schoolId);
      }
      return "DONE";
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be provisioned: {}", schoolId, step.getStepName(), failure);
      outcomes.fail(operationId, schoolId, Failure.reason(failure));
      throw failure;
    }
  }

  /** Does it; again if it was done before. */
  abstract void act(SchoolProvisioning provisioning, long schoolId);

  /** Whether the school is done afterwards. */
  boolean isLast() {
    return false;
  }
}
