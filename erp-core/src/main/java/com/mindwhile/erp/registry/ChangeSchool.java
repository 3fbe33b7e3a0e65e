package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.constraint.LanguageTag;
import com.mindwhile.erp.shared.constraint.TimeZoneId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The request to change what operators decide about a school. Code and subdomain stay for ever, and
 * the currency because the amounts a school has booked are stored without one.
 *
 * @param timeZone an IANA time zone
 * @param locale a BCP 47 language tag
 */
public record ChangeSchool(
    @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String name,
    @NotNull @TimeZoneId String timeZone,
    @NotNull @Size(max = 35) @LanguageTag String locale) {}
