package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.RegisterSchool;
import java.io.Serializable;

/** The fields of the form that begins a school; what they may hold the request itself says. */
public class SchoolForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String code;
  private String name;
  private String subdomain;
  private String timeZone = "Europe/London";
  private String currency = "GBP";
  private String locale = "en-GB";
  private String databaseServer;
  private String adminEmail;
  private String adminFirstName;
  private String adminLastName;

  /**
   * The request.
   *
   * @param adminPassword the first password, which no form keeps; null for a one-time link
   */
  RegisterSchool request(String adminPassword) {
    return new RegisterSchool(
        code,
        name,
        subdomain,
        timeZone,
        currency,
        locale,
        new RegisterSchool.Admin(adminEmail, adminFirstName, adminLastName, adminPassword),
        databaseServer);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSubdomain() {
    return subdomain;
  }

  public void setSubdomain(String subdomain) {
    this.subdomain = subdomain;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getDatabaseServer() {
    return databaseServer;
  }

  public void setDatabaseServer(String databaseServer) {
    this.databaseServer = databaseServer;
  }

  public String getAdminEmail() {
    return adminEmail;
  }

  public void setAdminEmail(String adminEmail) {
    this.adminEmail = adminEmail;
  }

  public String getAdminFirstName() {
    return adminFirstName;
  }

  public void setAdminFirstName(String adminFirstName) {
    this.adminFirstName = adminFirstName;
  }

  public String getAdminLastName() {
    return adminLastName;
  }

  public void setAdminLastName(String adminLastName) {
    this.adminLastName = adminLastName;
  }
}
