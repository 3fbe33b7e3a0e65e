package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.SchoolRegistration.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** What is answered once a school's provisioning was started. */
@ApplicationScoped
public class SchoolAnswers {

  @Inject private OperationQueries operations;
  @Inject private InvitationLinks links;

  /** For a new school. */
  Response provisioning(Registered registered) {
    InvitationLink invitation = links.of(registered.school().subdomain(), registered.invitation());
    return accepted(registered.operationId(), registered.school().id(), invitation);
  }

  /** For a school whose provisioning is taken up again. */
  Response provisioning(long operationId, long schoolId) {
    return accepted(operationId, schoolId, null);
  }

  private Response accepted(long operationId, long schoolId, InvitationLink invitation) {
    return JobAnswers.accepted(
        operationId, ProvisioningJob.of(operations.get(operationId), schoolId, invitation));
  }
}
