package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;
import com.mindwhile.erp.shared.Weekday;
import java.util.List;

/**
 * A school's settings.
 *
 * @param locale a BCP 47 language tag
 * @param timeZone an IANA time zone, in which the school's days begin and end
 * @param currency an ISO 4217 code
 * @param admissionNumberPattern see {@link AdmissionNumberPattern}
 * @param schoolDays the days of the week on which the school is open, from Monday on
 * @param ranksShown whether results show how a student stands among the others
 */
public record SettingsView(
    int version,
    String name,
    String locale,
    String timeZone,
    String currency,
    String admissionNumberPattern,
    List<Weekday> schoolDays,
    AttendanceMode attendanceMode,
    GradingMode gradingMode,
    boolean ranksShown)
    implements Versioned {}
