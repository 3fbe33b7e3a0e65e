package com.mindwhile.erp.admin.console;

import java.util.Set;

/** What an operator says of a new school, one step after the other. */
public enum WizardStep {
  SCHOOL("The school", Set.of("name", "code", "subdomain")),
  SETTINGS("Database and settings", Set.of("databaseServer", "locale", "timeZone", "currency")),
  ADMINISTRATOR("First administrator", Set.of("admin")),
  CONFIRMATION("Check and confirm", Set.of());

  private final String title;
  private final Set<String> fields;

  WizardStep(String title, Set<String> fields) {
    this.title = title;
    this.fields = fields;
  }

  /** The fields of the request that are asked for in it. */
  Set<String> fields() {
    return fields;
  }

  WizardStep next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  WizardStep previous() {
    return values()[Math.max(ordinal() - 1, 0)];
  }

  /** What it is called. */
  public String getTitle() {
    return title;
  }

  /** Which one it is, from 1 on. */
  public int getNumber() {
    return ordinal() + 1;
  }
}
