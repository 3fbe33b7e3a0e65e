package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import com.mindwhile.erp.shared.Weekday;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * The settings a school changes itself; name, locale, time zone and currency are the operator's.
 *
 * @param admissionNumberPattern see {@link AdmissionNumberPattern}
 * @param schoolDays the days of the week on which the school is open
 * @param ranksShown whether results show how a student stands among the others
 */
public record SettingsInput(
    @NotBlank @Size(max = 60) @SingleLine String admissionNumberPattern,
    @NotEmpty Set<@NotNull Weekday> schoolDays,
    @NotNull AttendanceMode attendanceMode,
    @NotNull GradingMode gradingMode,
    @NotNull Boolean ranksShown) {}
