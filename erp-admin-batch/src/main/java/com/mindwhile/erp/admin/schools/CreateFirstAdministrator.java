package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.registry.ProvisioningRecords;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDirectory;
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

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {}
}
