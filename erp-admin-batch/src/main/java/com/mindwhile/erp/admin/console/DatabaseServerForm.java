package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.AddDatabaseServer;
import com.mindwhile.erp.registry.TlsMode;

/** The fields of the form that adds a database server; what they may hold the request says. */
public class DatabaseServerForm {

  private String name;
  private String host;
  private Integer port = 3306;
  private String region;
  private TlsMode tlsMode = TlsMode.VERIFY_IDENTITY;
  private String adminUser;
  private String adminPassword;
  private Integer connectionBudget = 150;
  private Integer schoolLimit = 500;
  private boolean acceptingSchools = true;

  AddDatabaseServer request() {
    return new AddDatabaseServer(
        name,
        host,
        port,
        region,
        tlsMode,
        adminUser,
        adminPassword,
        connectionBudget,
        schoolLimit,
        acceptingSchools);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public Integer getPort() {
    return port;
  }

  public void setPort(Integer port) {
    this.port = port;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public TlsMode getTlsMode() {
    return tlsMode;
  }

  public void setTlsMode(TlsMode tlsMode) {
    this.tlsMode = tlsMode;
  }

  public String getAdminUser() {
    return adminUser;
  }

  public void setAdminUser(String adminUser) {
    this.adminUser = adminUser;
  }

  public String getAdminPassword() {
    return adminPassword;
  }

  public void setAdminPassword(String adminPassword) {
    this.adminPassword = adminPassword;
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
