package com.mindwhile.erp.audit;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the platform's audit log. */
@Stateless
public class PlatformAuditLog {

  @Inject @RegistryDatabase private EntityManager registry;

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
