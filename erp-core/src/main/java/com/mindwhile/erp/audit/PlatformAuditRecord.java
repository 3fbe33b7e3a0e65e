package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext.Work;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the platform's audit log. */
@Entity
@NotAudited
@Table(name = "platform_audit")
public class PlatformAuditRecord extends AuditRecord {

  @Column(name = "school_id")
  private Long schoolId;

  protected PlatformAuditRecord() {}

  PlatformAuditRecord(Change change, Long schoolId, String actor, Work work, Instant at) {
    super(change, actor, work, at);
    this.schoolId = schoolId;
  }

  @Override
  protected Long schoolId() {
    return schoolId;
  }
}
