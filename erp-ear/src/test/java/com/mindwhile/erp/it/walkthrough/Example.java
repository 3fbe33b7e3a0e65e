package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that was sent and what came back, as the document shows them.
 *
 * @param plane {@code API} for the school's, {@code ADMIN} for the control plane
 * @param path below it
 * @param condition the header that goes with it, {@code If-Match} or {@code Idempotency-Key}; null
 *     for none
 * @param conditionValue its value
 * @param body null for none
 */
record Example(
    String name,
    String plane,
    String method,
    String path,
    String condition,
    String conditionValue,
    JsonNode body,
    int status,
    JsonNode answer) {}
