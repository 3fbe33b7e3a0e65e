package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.provisioning.RepairSchool;
import com.mindwhile.erp.provisioning.RepairSchool.ByHand;
import com.mindwhile.erp.provisioning.RepairedSchool;
import com.mindwhile.erp.provisioning.SchoolRepair;
import com.mindwhile.erp.registry.OperationSchools;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;

/** What an operator does about one school of a migration. */
@Named
@RequestScoped
public class JobSchoolActions {

  @Inject private Jobs jobs;
  @Inject private OperationSchools schools;
  @Inject private SchoolRepair repair;
  @Inject private Messages messages;

  /** The id of the school it is about, which the page puts into the dialog. */
  @NotNull private Long school;

  /** Tries it again, and no other. */
  public void retry(long job) {
    jobs.retry(job, school);
    messages.done("The school is tried again. The others are left as they are.");
  }

  /** Goes without it. */
  public void skip(long job) {
    schools.skip(job, school);
    messages.done("The school is left out. It stays at the version it has.");
  }

  /** Takes the operator's word that all the script did was undone. */
  public void repairAsUndone() {
    repaired(ByHand.UNDONE, "runs again from its start at the next attempt");
  }

  /** Takes the operator's word that all the script does was done. */
  public void repairAsFinished() {
    repaired(ByHand.FINISHED, "counts as one that has run");
  }

  private void repaired(ByHand byHand, String consequence) {
    RepairedSchool repaired = repair.repair(school, new RepairSchool(byHand));
    messages.done(
        "%s can be migrated again: %s %s."
            .formatted(
                repaired.code(), String.join(", ", repaired.repairedScripts()), consequence));
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }
}
