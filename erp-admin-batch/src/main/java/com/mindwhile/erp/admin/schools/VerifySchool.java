package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.provisioning.SchoolProvisioning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Looks whether the database is what it has to be. */
@Named
@Dependent
public class VerifySchool extends ProvisioningStep {

  @Override
  void act(SchoolProvisioning provisioning, long schoolId) {
    provisioning.verify(schoolId);
  }
}
