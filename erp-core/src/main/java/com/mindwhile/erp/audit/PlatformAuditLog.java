package com.mindwhile.erp.audit;

import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Reads the platform's audit log. */
@Stateless
public class PlatformAuditLog {

  /** The orders its lines can be listed in: the latest first or last. */
  public static final SortKeys SORT = new SortKeys(Map.of("at", List.of("a.id")), "at", "a.id");

  private static final PagedQuery<PlatformAuditRecord> LIST =
      new PagedQuery<>(PlatformAuditRecord.class, "a", "PlatformAuditRecord a", "", SORT);

  @Inject @RegistryDatabase private EntityManager registry;

  /** A page of the lines that match, the latest first unless asked otherwise. Two queries. */
  public Page<AuditEntry> search(PlatformAuditFilter filter, PageRequest page) {
    return LIST.page(registry, filter.conditions(), page.usually(AuditTerms.LATEST_FIRST))
        .map(PlatformAuditRecord::entry);
  }

  /** What was ever done, as the log calls it, by name. One query, answered from an index. */
  public List<String> actions() {
    return registry
        .createQuery(
            "select distinct a.action from PlatformAuditRecord a order by a.action", String.class)
        .getResultList();
  }

  /**
   * What concerns a school, the latest first.
   *
   * @param most how many lines at most
   */
  public List<AuditEntry> ofSchool(long schoolId, int most) {
    return registry
        .createQuery(
            "select a from PlatformAuditRecord a where a.schoolId = :school order by a.id desc",
            PlatformAuditRecord.class)
        .setParameter("school", schoolId)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(PlatformAuditRecord::entry)
        .toList();
  }
}
