package com.mindwhile.erp.audit;

import com.mindwhile.erp.shared.Conditions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Which lines of the platform's audit log are wanted; what is null does not narrow them.
 *
 * @param actor the e-mail address or name of who did it
 * @param schoolId the school it concerns
 * @param action such as {@code UPDATED} or {@code SIGNED_IN}
 * @param from on that day (UTC) or later
 * @param to on that day (UTC) or earlier
 */
public record PlatformAuditFilter(
    String actor, Long schoolId, String action, LocalDate from, LocalDate to) {

  Conditions conditions() {
    return new Conditions()
        .and("a.actor = :actor", "actor", AuditTerms.name(actor))
        .and("a.schoolId = :school", "school", schoolId)
        .and("a.action = :action", "action", AuditTerms.action(action))
        .and("a.at >= :from", "from", startOf(from))
        .and("a.at < :to", "to", to == null ? null : startOf(to.plusDays(1)));
  }

  private static Instant startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
