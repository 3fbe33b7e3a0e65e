package com.mindwhile.erp.audit.school;

import com.mindwhile.erp.audit.AuditEntry;
import com.mindwhile.erp.audit.AuditTerms;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Reads a school's audit log. Nobody changes it: the school's own account has no right to. */
@Stateless
public class SchoolAuditLog {

  /** The orders its lines can be listed in: the latest first or last. */
  public static final SortKeys SORT = new SortKeys(Map.of("at", List.of("a.id")), "at", "a.id");

  private static final PagedQuery<SchoolAuditRecord> LIST =
      new PagedQuery<>(SchoolAuditRecord.class, "a", "SchoolAuditRecord a", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolContext school;

  /** A page of the lines that match, the latest first unless asked otherwise. Two queries. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AuditEntry> search(SchoolAuditFilter filter, PageRequest page) {
    return LIST.page(
            database, filter.conditions(school.current()), page.usually(AuditTerms.LATEST_FIRST))
        .map(SchoolAuditRecord::entry);
  }
}
