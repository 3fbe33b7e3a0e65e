package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.PlatformAuditFilter;
import com.mindwhile.erp.audit.PlatformAuditLog;
import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The audit lines that match, a page at a time: one query for the rows, one for their number. */
public class AuditTable extends LazyDataModel<AuditEntry> {

  private static final long serialVersionUID = 1L;

  private final PlatformAuditLog log;
  private String actor;
  private String action;
  private Long schoolId;
  @CalendarDay private LocalDate from;
  @CalendarDay private LocalDate to;

  AuditTable(PlatformAuditLog log) {
    this.log = log;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    // comes with the rows
    return 0;
  }

  @Override
  public List<AuditEntry> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    Page<AuditEntry> page = page(first, size);
    setRowCount((int) page.total());
    int valid = recalculateFirst(first, size, getRowCount());
    return valid == first ? page.items() : page(valid, size).items();
  }

  @Override
  public String getRowKey(AuditEntry entry) {
    return Long.toString(entry.id());
  }

  private Page<AuditEntry> page(int first, int size) {
    return log.search(
        new PlatformAuditFilter(actor, schoolId, action, from, to),
        new PageRequest(first / size + 1, size, List.of()));
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public Long getSchoolId() {
    return schoolId;
  }

  public void setSchoolId(Long schoolId) {
    this.schoolId = schoolId;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
