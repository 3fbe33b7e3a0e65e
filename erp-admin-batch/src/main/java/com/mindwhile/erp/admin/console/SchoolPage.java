package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.PlatformAuditLog;
import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import com.mindwhile.erp.registry.SchoolOperationView;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One school and what can be done to it. */
@Named
@ViewScoped
public class SchoolPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int HISTORY = 20;

  @Inject private Schools schools;
  @Inject private SchoolLifeCycle lifeCycle;
  @Inject private SchoolProvisioning provisioning;
  @Inject private Operations operations;
  @Inject private OperationQueries queries;
  @Inject private Jobs jobs;
  @Inject private PlatformAuditLog audit;
  @Inject private Messages messages;

  private long id;
  private transient SchoolView school;
  private transient List<SchoolOperationView> history;
  private transient List<AuditEntry> auditLines;

  /** Reads the school: 404 if there is none. */
  public void load() {
    school = schools.get(id);
    history = null;
    auditLines = null;
  }

  /** Takes the school out of service. */
  public void suspend() {
    lifeCycle.suspend(id);
    messages.done("The school is suspended. Its users are turned away from now on.");
  }

  /** Puts it back into service. */
  public void resume() {
    lifeCycle.resume(id);
    messages.done("The school is in service again.");
  }

  /** Lets its users wait. */
  public void beginMaintenance() {
    lifeCycle.beginMaintenance(id);
    messages.done("The school is in maintenance. Its users are asked to come back later.");
  }

  /** Closes it for good. */
  public void archive() {
    lifeCycle.archive(id);
    messages.done("The school is archived. Its database is kept.");
  }

  /** Takes its failed provisioning up again, and leads to the job. */
  public String retry() {
    long operationId = operations.provisioningOf(id);
    jobs.restart(operationId);
    return "/job?faces-redirect=true&id=" + operationId;
  }

  /** Removes what its failed provisioning made. */
  public void discard() {
    provisioning.discard(id);
    messages.done("What was made for the school is removed.");
  }

  /** Whether the school's present status may become that one. */
  public boolean canBecome(String status) {
    return school.status().canBecome(SchoolStatus.valueOf(status));
  }

  /** What its status means for its users and for the operator. */
  public String getExplanation() {
    return switch (school.status()) {
      case PROVISIONING -> "It is being provisioned; nobody can reach it yet.";
      case ACTIVE -> "In service: its users can sign in and work.";
      case SUSPENDED -> "Out of service: its users are turned away.";
      case MAINTENANCE -> "In maintenance: its users are asked to come back later.";
      case FAILED -> "It could not be provisioned. Retry, or discard what was made for it.";
      case ARCHIVED -> "Closed for good. Its code and subdomain are not used again.";
      case DELETED -> "Deleted. Its code and subdomain are not used again.";
    };
  }

  /** The school; fresh after each action. */
  public SchoolView getSchool() {
    return school;
  }

  /** What was done to it, the latest first. */
  public List<SchoolOperationView> getHistory() {
    if (history == null) {
      history = queries.ofSchool(id, HISTORY);
    }
    return history;
  }

  /** What the audit has on it, the latest first. */
  public List<AuditEntry> getAuditLines() {
    if (auditLines == null) {
      auditLines = audit.ofSchool(id, HISTORY);
    }
    return auditLines;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
