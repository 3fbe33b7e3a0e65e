package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Weekday;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;

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
    settings.change(input);
    database.flush();
    return settings.view(schools.current());
  }

  /** How admission numbers are written. */
  public AdmissionNumberPattern admissionNumberPattern() {
    return row().admissionNumberPattern();
  }

  /** The days of the week on which the school is open. */
  public Set<Weekday> schoolDays() {
    return row().schoolDays();
  }

  /** For what the school keeps its attendance registers. */
  public AttendanceMode attendanceMode() {
    return row().attendanceMode();
  }

  /**
   * Holds the settings' row until the end of the transaction: changes of what must be apart from
   * each other, such as the days of years and terms, are made one after the other. To be called
   * before anything is read.
   */
  public void lock() {
    database.find(SchoolSettings.class, SchoolSettings.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  private SchoolSettings row() {
    SchoolSettings settings = database.find(SchoolSettings.class, SchoolSettings.ID);
    if (settings == null) {
      throw new IllegalStateException("The school's database has no settings");
    }
    return settings;
  }
}
