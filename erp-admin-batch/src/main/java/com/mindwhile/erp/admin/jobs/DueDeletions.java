package com.mindwhile.erp.admin.jobs;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.SchoolDeletions;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Starts the deletion of the schools whose grace period is over, by itself and on one node. */
@ApplicationScoped
public class DueDeletions {

  /** In whose name: the audit says who asked for the deletion. */
  private static final String SYSTEM = "system";

  @Inject private SchoolDeletions deletions;
  @Inject private Jobs jobs;
  @Inject private WorkContext work;

  void start() {
    for (long schoolId : deletions.due()) {
      if (jobs.isShuttingDown()) {
        return;
      }
      try (ThreadBinding.Scope scope = work.enterAsSystem(SYSTEM)) {
        deletions
            .begin(schoolId)
            .ifPresent(operationId -> jobs.start(OperationKind.DELETE_SCHOOL, operationId));
      }
    }
  }
}
