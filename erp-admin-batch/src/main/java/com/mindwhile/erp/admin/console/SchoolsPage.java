package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of schools. */
@Named
@ViewScoped
public class SchoolsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Schools schools;

  private SchoolTable table;

  @PostConstruct
  void open() {
    table = new SchoolTable(schools);
  }

  /** What the search finds is shown from its first row. */
  public void search() {
    UIData rows = (UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent("f:list");
    rows.setFirst(0);
  }

  public SchoolTable getTable() {
    return table;
  }

  public SchoolStatus[] getStatuses() {
    return SchoolStatus.values();
  }
}
