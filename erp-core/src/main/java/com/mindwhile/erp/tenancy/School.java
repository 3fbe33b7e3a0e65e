package com.mindwhile.erp.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A school as the routing of requests knows it: a snapshot of its row in the master registry.
 *
 * @param id the number it keeps for ever; also what tokens are bound to
 * @param version goes up with each change of the row: of two snapshots the higher one is newer
 * @param timeZone an IANA time zone, in which the school's days begin and end
 * @param locale a BCP 47 language tag
 * @param currency an ISO 4217 code
 * @param domains custom host names that lead to it
 * @param schemaVersion the version its database was last found complete at; null if it never was
 * @param database where its data are; null until provisioning has made it
 */
public record School(
    long id,
    int version,
    String code,
    String subdomain,
    String name,
    SchoolStatus status,
    String timeZone,
    String locale,
    String currency,
    List<String> domains,
    String schemaVersion,
    DatabaseLocation database) {

  public School {
    domains = List.copyOf(domains);
  }

  /** The day it is at the school at an instant: it begins at midnight of the school's time zone. */
  public LocalDate dayAt(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneId.of(timeZone));
  }

  /**
   * The first instant of a day of the school, which is not midnight where clocks go forward then.
   */
  public Instant beginningOf(LocalDate day) {
    return day.atStartOfDay(ZoneId.of(timeZone)).toInstant();
  }
}
