package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.registry.FirstAdministratorView;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.ThreadBinding;
import com.mindwhile.erp.users.FirstAdministrator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives the school its first user, who may do everything in it. */
@Named
@Dependent
public class CreateFirstAdministrator extends ProvisioningStep {

  @Inject private ProvisioningRecords records;
  @Inject private SchoolDirectory directory;
  @Inject private SchoolContext context;
  @Inject private FirstAdministrator administrators;

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    FirstAdministratorView first = records.firstAdministrator(schoolId).orElseThrow();
    School school = directory.byId(schoolId).orElseThrow();
    try (ThreadBinding.Scope inSchool = context.enter(school)) {
      administrators.create(
          first.email(),
          first.firstName(),
          first.lastName(),
          first.passwordHash(),
          first.invitationHash(),
          first.invitationExpiresAt());
    }
  }
}
