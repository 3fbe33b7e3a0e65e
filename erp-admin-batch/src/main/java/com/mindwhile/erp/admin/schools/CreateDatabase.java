package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Makes the school's database and account. */
@Named
@Dependent
public class CreateDatabase extends ProvisioningStep {

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    provisioning.createDatabase(schoolId);
  }
}
