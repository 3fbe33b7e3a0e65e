package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.PlatformAuditLog;
import com.mindwhile.erp.provisioning.SchoolFigures;
import com.mindwhile.erp.provisioning.SchoolFiguresView;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.SchoolOperationView;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One school; what can be done to it is in {@link SchoolActions}. */
@Named
@ViewScoped
public class SchoolPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int HISTORY = 20;

  @Inject private Schools schools;
  @Inject private SchoolFigures counts;
  @Inject private OperationQueries queries;
  @Inject private PlatformAuditLog audit;

  private long id;
  private transient SchoolView school;
  private transient SchoolFiguresView figures;
  private transient List<SchoolOperationView> history;
  private transient List<AuditEntry> auditLines;

  /** Reads the school: 404 if there is none. */
  public void load() {
    school = schools.get(id);
    history = null;
    auditLines = null;
  }

  /** Whether it is in that status. */
  public boolean is(String status) {
    return school.status() == SchoolStatus.valueOf(status);
  }

  /** Whether the school's present status may become that one. */
  public boolean canBecome(String status) {
    return school.status().canBecome(SchoolStatus.valueOf(status));
  }

  /** Whether its name and domains may be changed. */
  public boolean isChangeable() {
    return !is("ARCHIVED") && !is("DELETED");
  }

  /** Whether it may be deleted and is not to be yet. */
  public boolean isDeletable() {
    return canBecome("DELETED") && school.deleteAfter() == null;
  }

  /** Whether it is to be deleted. */
  public boolean isToBeDeleted() {
    return canBecome("DELETED") && school.deleteAfter() != null;
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

  /** How much there was of it when the page was opened. */
  public SchoolFiguresView getFigures() {
    if (figures == null) {
      figures = counts.of(id);
    }
    return figures;
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
