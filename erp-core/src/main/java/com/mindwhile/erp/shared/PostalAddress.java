package com.mindwhile.erp.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where somebody lives. Every part may be missing.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code IN}
 */
@Embeddable
public record PostalAddress(
    @Column(name = "address_line1") @Size(max = 255) @SingleLine String line1,
    @Column(name = "address_line2") @Size(max = 255) @SingleLine String line2,
    @Column(name = "city") @Size(max = 100) @SingleLine String city,
    @Column(name = "postal_code") @Size(max = 20) @SingleLine String postalCode,
    @Column(name = "country") @Pattern(regexp = "[A-Z]{2}") String country) {}
