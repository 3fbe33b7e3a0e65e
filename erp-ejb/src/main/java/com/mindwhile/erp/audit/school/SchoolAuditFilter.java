package com.mindwhile.erp.audit.school;

import com.mindwhile.erp.audit.AuditTerms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.School;
import java.time.LocalDate;

/**
 * Which lines of a school's audit log are wanted; what is null does not narrow them.
 *
 * @param actor the user name or e-mail address of who did it
 * @param action such as {@code UPDATED} or {@code SIGNED_IN}
 * @param entity what kind of thing it was done to, such as {@code Student}
 * @param entityId which one
 * @param requestId the request it was done in
 * @param from on that day of the school or later
 * @param to on that day of the school or earlier
 */
public record SchoolAuditFilter(
    String actor,
    String action,
    String entity,
    String entityId,
    String requestId,
    LocalDate from,
    LocalDate to) {

  Conditions conditions(School school) {
    return new Conditions()
        .and("a.actor = :actor", "actor", AuditTerms.name(actor))
        .and("a.action = :action", "action", AuditTerms.action(action))
        .and("a.entity = :entity", "entity", AuditTerms.name(entity))
        .and("a.entityId = :entityId", "entityId", AuditTerms.name(entityId))
        .and("a.requestId = :requestId", "requestId", AuditTerms.name(requestId))
        .and("a.at >= :from", "from", from == null ? null : school.beginningOf(from))
        .and("a.at < :to", "to", to == null ? null : school.beginningOf(to.plusDays(1)));
  }
}
