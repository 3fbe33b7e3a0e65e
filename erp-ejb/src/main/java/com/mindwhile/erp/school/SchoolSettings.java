package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.tenancy.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * The one row of a school's settings, written when the school is provisioned. What operators decide
 * (name, locale, time zone, currency) is the registry's, which every request knows as its school;
 * the columns of that name keep what the school began with.
 */
@Entity
@Table(name = "school_settings")
class SchoolSettings extends AuditedEntity {

  /** The id of the one row. */
  static final long ID = 1;

  @Column(name = "admission_number_pattern", nullable = false)
  private String admissionNumberPattern;

  protected SchoolSettings() {}

  void numberAdmissionsBy(AdmissionNumberPattern pattern) {
    admissionNumberPattern = pattern.text();
  }

  AdmissionNumberPattern admissionNumberPattern() {
    return new AdmissionNumberPattern(admissionNumberPattern);
  }

  /**
   * @param seen the version as {@link #view} shows it
   */
  void requireVersion(int seen, School school) {
    requireVersion(seen - school.version());
  }

  /** With a version that goes up with each change of the row and of what operators decide. */
  SettingsView view(School school) {
    return new SettingsView(
        version() + school.version(),
        school.name(),
        school.locale(),
        school.timeZone(),
        school.currency(),
        admissionNumberPattern);
  }
}
