package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.ChangeDatabaseServer;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How much of a database server is used. */
@Named
@ViewScoped
public class DatabaseServerSettingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DatabaseServers servers;
  @Inject private Validated validated;

  private long id;
  private int version;
  private String name;
  private Integer connectionBudget;
  private Integer schoolLimit;
  private boolean acceptingSchools;

  /** Reads it once: 404 if there is none. */
  public void open() {
    DatabaseServerView server = servers.get(id);
    version = server.version();
    name = server.name();
    connectionBudget = server.connectionBudget();
    schoolLimit = server.schoolLimit();
    acceptingSchools = server.acceptingSchools();
  }

  /** Changes it and leads back to the list. */
  public String save() {
    ChangeDatabaseServer request =
        new ChangeDatabaseServer(connectionBudget, schoolLimit, acceptingSchools);
    servers.update(id, version, validated.of(request));
    return "/database-servers?faces-redirect=true";
  }

  public String getName() {
    return name;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Integer getConnectionBudget() {
    return connectionBudget;
  }

  public void setConnectionBudget(Integer connectionBudget) {
    this.connectionBudget = connectionBudget;
  }

  public Integer getSchoolLimit() {
    return schoolLimit;
  }

  public void setSchoolLimit(Integer schoolLimit) {
    this.schoolLimit = schoolLimit;
  }

  public boolean isAcceptingSchools() {
    return acceptingSchools;
  }

  public void setAcceptingSchools(boolean acceptingSchools) {
    this.acceptingSchools = acceptingSchools;
  }
}
