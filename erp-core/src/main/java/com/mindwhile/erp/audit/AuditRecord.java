package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext.Work;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One line of an audit log. Written once, never changed. */
@MappedSuperclass
public abstract class AuditRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false)
  private Instant at;

  @Column(nullable = false)
  private String actor;

  @Column(nullable = false)
  private String action;

  private String entity;

  @Column(name = "entity_id")
  private String entityId;

  @Column(name = "before_state")
  private String beforeState;

  @Column(name = "after_state")
  private String afterState;

  private String address;

  @Column(name = "request_id")
  private String requestId;

  protected AuditRecord() {}

  protected AuditRecord(Change change, String actor, Work work, Instant at) {
    this.at = at;
    this.actor = actor;
    action = change.action();
    entity = change.entity();
    entityId = change.entityId();
    beforeState = change.before();
    afterState = change.after();
    if (work != null) {
      address = work.address();
      requestId = work.requestId();
    }
  }

  /** The line as others read it. */
  public AuditEntry entry() {
    return new AuditEntry(
        id,
        at,
        actor,
        action,
        entity,
        entityId,
        schoolId(),
        beforeState,
        afterState,
        address,
        requestId);
  }

  /** The school it concerns, in the platform's log. */
  protected Long schoolId() {
    return null;
  }
}
