package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.registry.SeveralSchools;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of schools, and what can be done to several of them at once. */
@Named
@ViewScoped
public class SchoolsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Schools schools;
  @Inject private SeveralSchools several;
  @Inject private Messages messages;

  private SchoolTable table;
  private transient List<SchoolView> selection;

  @PostConstruct
  void open() {
    table = new SchoolTable(schools);
  }

  /** What the search finds is shown from its first row; nothing of it is chosen yet. */
  public void search() {
    selection = null;
    UIData rows = (UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent("f:list");
    rows.setFirst(0);
  }

  /** Takes the chosen schools out of service. */
  public void suspend() {
    tell(several.suspend(getSelection()), "suspended");
  }

  /** Puts the chosen schools back into service. */
  public void resume() {
    tell(several.resume(getSelection()), "resumed");
  }

  /** Lets the users of the chosen schools wait. */
  public void beginMaintenance() {
    tell(several.beginMaintenance(getSelection()), "put into maintenance");
  }

  private void tell(SeveralSchools.Outcome outcome, String what) {
    if (outcome.done() > 0) {
      messages.done(
          outcome.done() + (outcome.done() == 1 ? " school was " : " schools were ") + what + ".");
    }
    outcome.refusals().forEach(messages::refused);
    selection = null;
  }

  public SchoolTable getTable() {
    return table;
  }

  public SchoolStatus[] getStatuses() {
    return SchoolStatus.values();
  }

  /** The schools chosen since the last search, on whichever pages. */
  public List<SchoolView> getSelection() {
    return selection == null ? List.of() : selection;
  }

  public void setSelection(List<SchoolView> selection) {
    this.selection = selection;
  }
}
