package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.constraint.CurrencyCode;
import com.mindwhile.erp.shared.constraint.LanguageTag;
import com.mindwhile.erp.shared.constraint.TimeZoneId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The request to provision a school.
 *
 * @param code the operator's own short name for it; unique, never used again
 * @param subdomain its label below the platform's domain; unique, never used again
 * @param timeZone an IANA time zone
 * @param currency an ISO 4217 code
 * @param locale a BCP 47 language tag
 * @param admin its first administrator
 * @param databaseServer the name of the server its database goes to; the emptiest one unless said
 */
public record RegisterSchool(
    @NotNull
        @Pattern(
            regexp = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?",
            message = "must be 1 to 32 letters, digits and inner hyphens")
        String code,
    @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String name,
    @NotNull @SubdomainLabel String subdomain,
    @NotNull @TimeZoneId String timeZone,
    @NotNull @CurrencyCode String currency,
    @NotNull @Size(max = 35) @LanguageTag String locale,
    @NotNull @Valid Admin admin,
    @Size(max = 63) @Pattern(regexp = "[a-z0-9-]+") String databaseServer) {

  /**
   * The first administrator of a new school.
   *
   * @param email also the user name
   * @param password the first password; without one a one-time link is made
   */
  public record Admin(
      @NotNull @Size(max = 255) @Email @Pattern(regexp = "[^\\s\\p{Cc}]+@[^\\s\\p{Cc}]+")
          String email,
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") String firstName,
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") String lastName,
      @Size(min = 12, max = 128, message = "must be 12 to 128 characters") String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return "Admin[email=" + email + "]";
    }
  }
}
