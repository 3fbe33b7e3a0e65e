package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.Weekday;
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

  SettingsView view() {
    return new SettingsView(
        version(),
        name,
        locale,
        timeZone,
        currency,
        admissionNumberPattern,
        List.copyOf(schoolDays()),
        attendanceMode,
        gradingMode,
        ranksShown);
  }
}
