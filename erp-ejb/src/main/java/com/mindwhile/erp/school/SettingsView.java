package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;

/**
 * A school's settings.
 *
 * @param locale a BCP 47 language tag
 * @param timeZone an IANA time zone, in which the school's days begin and end
 * @param currency an ISO 4217 code
 * @param admissionNumberPattern see {@link AdmissionNumberPattern}
 */
public record SettingsView(
    int version,
    String name,
    String locale,
    String timeZone,
    String currency,
    String admissionNumberPattern)
    implements Versioned {}
