package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.TlsMode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form that adds a database server. */
@Named
@RequestScoped
public class AddDatabaseServerPage {

  @Inject private DatabaseServers servers;
  @Inject private Validated validated;

  private final DatabaseServerForm form = new DatabaseServerForm();

  /** Adds it and leads to the list, where it can be tested. */
  public String add() {
    servers.add(validated.of(form.request()));
    return "/database-servers?faces-redirect=true";
  }

  public DatabaseServerForm getForm() {
    return form;
  }

  public TlsMode[] getTlsModes() {
    return TlsMode.values();
  }
}
