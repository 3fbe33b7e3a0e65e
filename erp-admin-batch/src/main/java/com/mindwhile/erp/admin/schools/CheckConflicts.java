package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Looks whether the school can be provisioned at all. */
@Named
@Dependent
public class CheckConflicts extends ProvisioningStep {

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    provisioning.checkConflicts(schoolId);
  }
}
