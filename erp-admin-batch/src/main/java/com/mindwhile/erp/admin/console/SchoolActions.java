package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What an operator does to a school. */
@Named
@RequestScoped
public class SchoolActions {

  @Inject private SchoolLifeCycle lifeCycle;
  @Inject private SchoolProvisioning provisioning;
  @Inject private Operations operations;
  @Inject private Jobs jobs;
  @Inject private Messages messages;

  private String confirmedCode;

  /** Takes it out of service. */
  public void suspend(long id) {
    lifeCycle.suspend(id);
    messages.done("The school is suspended. Its users are turned away from now on.");
  }

  /** Puts it back into service. */
  public void resume(long id) {
    lifeCycle.resume(id);
    messages.done("The school is in service again.");
  }

  /** Lets its users wait. */
  public void beginMaintenance(long id) {
    lifeCycle.beginMaintenance(id);
    messages.done("The school is in maintenance. Its users are asked to come back later.");
  }

  /** Lets its users in again. */
  public void endMaintenance(long id) {
    lifeCycle.endMaintenance(id);
    messages.done("The maintenance is over. The school is in service again.");
  }

  /** Closes it for good. */
  public void archive(long id) {
    lifeCycle.archive(id);
    messages.done("The school is archived. Its database is kept.");
  }

  /** Has its database go after the grace period. */
  public void requestDeletion(long id) {
    lifeCycle.requestDeletion(id, confirmedCode);
    messages.done("The school is to be deleted. Until its grace period is over you can keep it.");
  }

  /** Keeps it after all. */
  public void takeBackDeletion(long id) {
    lifeCycle.takeBackDeletion(id);
    messages.done("The school is kept.");
  }

  /** Takes its failed provisioning up again, and leads to the job. */
  public String retry(long id) {
    long operationId = operations.provisioningOf(id);
    jobs.restart(operationId);
    return "/job?faces-redirect=true&id=" + operationId;
  }

  /** Removes what its failed provisioning made. */
  public void discard(long id) {
    provisioning.discard(id);
    messages.done("What was made for the school is removed.");
  }

  public String getConfirmedCode() {
    return confirmedCode;
  }

  public void setConfirmedCode(String confirmedCode) {
    this.confirmedCode = confirmedCode;
  }
}
