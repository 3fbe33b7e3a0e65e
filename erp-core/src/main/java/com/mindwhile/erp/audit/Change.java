package com.mindwhile.erp.audit;

/**
 * What is written into an audit log.
 *
 * @param action such as {@code CREATED}, {@code UPDATED}, {@code DELETED} or the name of an event
 * @param entity what kind of thing it happened to; may be null
 * @param entityId which one; may be null
 * @param before its state before as JSON, for an update only what changed; may be null
 * @param after its state after; may be null
 * @param schoolId the school it concerns, in the platform's log; may be null
 */
public record Change(
    String action, String entity, String entityId, String before, String after, Long schoolId) {

  static final String CREATED = "CREATED";

  /** The same with further properties of the state after it. */
  Change with(String further) {
    return new Change(
        action, entity, entityId, before, AuditedState.joined(after, further), schoolId);
  }

  /** Something that happened without changing a row that is audited. */
  public static Change event(String action, String entity, String entityId, String detail) {
    return new Change(action, entity, entityId, null, detail, null);
  }
}
