package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The one row of a school's settings, written when the school is provisioned. */
@Entity
@Table(name = "school_settings")
class SchoolSettings extends AuditedEntity {

  /** The id of the one row. */
  static final long ID = 1;

  @Column(nullable = false, updatable = false)
  private String name;

  @Column(nullable = false, updatable = false)
  private String locale;

  @Column(name = "time_zone", nullable = false, updatable = false)
  private String timeZone;

  @Column(nullable = false, updatable = false)
  private String currency;

  @Column(name = "admission_number_pattern", nullable = false)
  private String admissionNumberPattern;

  protected SchoolSettings() {}

  void numberAdmissionsBy(AdmissionNumberPattern pattern) {
    admissionNumberPattern = pattern.text();
  }

  AdmissionNumberPattern admissionNumberPattern() {
    return new AdmissionNumberPattern(admissionNumberPattern);
  }

  SettingsView view() {
    return new SettingsView(version(), name, locale, timeZone, currency, admissionNumberPattern);
  }
}
