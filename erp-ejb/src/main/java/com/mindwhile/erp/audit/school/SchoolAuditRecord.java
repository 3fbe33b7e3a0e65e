package com.mindwhile.erp.audit.school;

import com.mindwhile.erp.audit.AuditRecord;
import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.rbac.WorkContext.Work;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of a school's audit log. */
@Entity
@NotAudited
@Table(name = "audit_log")
public class SchoolAuditRecord extends AuditRecord {

  protected SchoolAuditRecord() {}

  SchoolAuditRecord(Change change, String actor, Work work, Instant at) {
    super(change, actor, work, at);
  }
}
