package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Opens the school. */
@Named
@Dependent
public class ActivateSchool extends ProvisioningStep {

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    provisioning.activate(schoolId);
  }

  @Override
  boolean isLast() {
    return true;
  }
}
