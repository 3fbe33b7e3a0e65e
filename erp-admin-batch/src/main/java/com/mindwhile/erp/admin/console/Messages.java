package com.mindwhile.erp.admin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the operator, above the page, that something was done. */
@RequestScoped
public class Messages {

  @Inject private FacesContext faces;

  /** Says why something was not done. */
  public void refused(String why) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, why, null));
  }

  /** Says it. */
  public void done(String what) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, what, null));
  }
}
