package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.Weekday;
import com.mindwhile.erp.tenancy.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  @Column(name = "school_days", nullable = false)
  private String schoolDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "attendance_mode", nullable = false)
  private AttendanceMode attendanceMode;

  @Enumerated(EnumType.STRING)
  @Column(name = "grading_mode", nullable = false)
  private GradingMode gradingMode;

  @Column(name = "ranks_shown", nullable = false)
  private boolean ranksShown;

  protected SchoolSettings() {}

  /**
   * Takes over what the school changes itself.
   *
   * @throws com.mindwhile.erp.shared.RuleBrokenException if no admission number can be made by the
   *     pattern
   */
  void change(SettingsInput input) {
    admissionNumberPattern = new AdmissionNumberPattern(input.admissionNumberPattern()).text();
    openOn(input.schoolDays());
    attendanceMode = input.attendanceMode();
    gradingMode = input.gradingMode();
    ranksShown = input.ranksShown();
  }

  /** Kept in the order of the week, so that the same days are no change. */
  private void openOn(Collection<Weekday> days) {
    schoolDays = EnumSet.copyOf(days).stream().map(Weekday::name).collect(Collectors.joining(","));
  }

  Set<Weekday> schoolDays() {
    return Arrays.stream(schoolDays.split(","))
        .map(Weekday::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Weekday.class)));
  }

  AdmissionNumberPattern admissionNumberPattern() {
    return new AdmissionNumberPattern(admissionNumberPattern);
  }

  AttendanceMode attendanceMode() {
    return attendanceMode;
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
        admissionNumberPattern,
        List.copyOf(schoolDays()),
        attendanceMode,
        gradingMode,
        ranksShown);
  }
}
