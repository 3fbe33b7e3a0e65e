package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Super admins' sessions as rows of the registry. */
@Dependent
class SuperAdminSessionRows {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Clock clock;

  /** Ends an account's sessions but one; none is kept for an id that is not one of them. */
  void end(long superAdminId, String keptSessionId) {
    registry
        .createQuery(
            """
            update SuperAdminSession s set s.revokedAt = :now
            where s.accountId = :admin and s.revokedAt is null and s.id <> :kept""")
        .setParameter("now", clock.instant())
        .setParameter("admin", superAdminId)
        .setParameter("kept", keptSessionId)
        .executeUpdate();
  }
}
