package com.mindwhile.erp.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * One line of an audit log as others read it.
 *
 * @param actor user name or e-mail address of who did it
 * @param schoolId the school it concerns, in the platform's log
 * @param before the state before as JSON, for an update only what changed
 * @param after the state after
 * @param address the client's address
 * @param requestId ties it to the answer and the log
 */
public record AuditEntry(
    Long id,
    Instant at,
    String actor,
    String action,
    String entity,
    String entityId,
    Long schoolId,
    @JsonRawValue String before,
    @JsonRawValue String after,
    String address,
    String requestId) {}
