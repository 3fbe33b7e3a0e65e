package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Makes the tables and gives the account its rights on them. */
@Named
@Dependent
public class CreateSchema extends ProvisioningStep {

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    provisioning.migrate(schoolId);
  }
}
