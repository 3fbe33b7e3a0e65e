package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The settings a school changes itself; name, locale, time zone and currency are the operator's.
 *
 * @param admissionNumberPattern see {@link AdmissionNumberPattern}
 */
public record SettingsInput(@NotBlank @Size(max = 60) @SingleLine String admissionNumberPattern) {}
