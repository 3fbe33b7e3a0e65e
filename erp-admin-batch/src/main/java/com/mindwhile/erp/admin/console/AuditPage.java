package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.audit.PlatformAuditLog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The search of the platform's audit log. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PlatformAuditLog log;

  private AuditTable table;
  private List<String> actions;

  @PostConstruct
  void open() {
    table = new AuditTable(log);
    actions = log.actions();
  }

  /** What the search finds is shown from its first row. */
  public void search() {
    UIData rows = (UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent("f:list");
    rows.setFirst(0);
  }

  public AuditTable getTable() {
    return table;
  }

  /** What was ever done. */
  public List<String> getActions() {
    return actions;
  }
}
