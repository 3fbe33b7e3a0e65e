package com.mindwhile.erp.school;

import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The settings of the school. */
@Stateless
public class Settings {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolContext schools;

  /** The settings as they are. */
  public SettingsView get() {
    return row().view(schools.current());
  }

  /**
   * Changes them.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.RuleBrokenException if no admission number can be made by the
   *     pattern
   */
  public SettingsView update(int version, SettingsInput input) {
    SchoolSettings settings = row();
    settings.requireVersion(version, schools.current());
    settings.numberAdmissionsBy(new AdmissionNumberPattern(input.admissionNumberPattern()));
    database.flush();
    return settings.view(schools.current());
  }

  /** How admission numbers are written. */
  public AdmissionNumberPattern admissionNumberPattern() {
    return row().admissionNumberPattern();
  }

  private SchoolSettings row() {
    SchoolSettings settings = database.find(SchoolSettings.class, SchoolSettings.ID);
    if (settings == null) {
      throw new IllegalStateException("The school's database has no settings");
    }
    return settings;
  }
}
