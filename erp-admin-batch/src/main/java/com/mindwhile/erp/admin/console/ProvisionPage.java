package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.admin.platform.InvitationLinks;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.RegisterSchool;
import com.mindwhile.erp.registry.SchoolRegistration;
import com.mindwhile.erp.registry.SchoolRegistration.Registered;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The wizard that begins a school: step after step, then the job's own steps. */
@Named
@ViewScoped
public class ProvisionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Validated validated;
  @Inject private SchoolRegistration registration;
  @Inject private Jobs jobs;
  @Inject private InvitationLinks links;
  @Inject private OneTimeLinks oneTimeLinks;

  private final SchoolForm form = new SchoolForm();
  private WizardStep step = WizardStep.SCHOOL;

  /** The administrator's first password: asked for last, so that no session ever holds it. */
  private transient String password;

  /** Goes on to the next step, if nothing is wrong with this one. */
  public void next() {
    validated.part(form.request(null), step.fields());
    if (step == WizardStep.SCHOOL) {
      registration.requireUnused(form.getCode(), form.getSubdomain());
    }
    step = step.next();
  }

  /** Goes back a step; what was entered is kept, but for a password. */
  public void back() {
    password = null;
    step = step.previous();
  }

  /** Registers the school, starts its provisioning and leads to the job. */
  public String provision() {
    String chosen = password;
    password = null;
    RegisterSchool request = validated.of(form.request(chosen));
    Registered registered = registration.register(request);
    oneTimeLinks.keep(
        registered.operationId(),
        links.of(registered.school().subdomain(), registered.invitation()));
    jobs.start(OperationKind.PROVISION_SCHOOL, registered.operationId());
    return "/job?faces-redirect=true&id=" + registered.operationId();
  }

  public SchoolForm getForm() {
    return form;
  }

  /** Where the wizard is. */
  public WizardStep getStep() {
    return step;
  }

  /** Whether it is at that step. */
  public boolean at(String name) {
    return step == WizardStep.valueOf(name);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
