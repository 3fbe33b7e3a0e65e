package com.mindwhile.erp.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String before,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String after,
    String address,
    String requestId) {}
