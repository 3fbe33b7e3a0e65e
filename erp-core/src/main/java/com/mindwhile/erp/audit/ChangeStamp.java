package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.LateBean;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Writes into each row who wrote it when. A default listener of both persistence units ({@code
 * change-stamp.xml}).
 */
public class ChangeStamp {

  private final LateBean<WorkContext> work = new LateBean<>(WorkContext.class);
  private final LateBean<Clock> clock = new LateBean<>(Clock.class);

  /** Before an insert. */
  public void beforeInsert(Object entity) {
    stamp(entity);
  }

  /** Before an update. Of one method named for both, Hibernate calls only the first. */
  public void beforeUpdate(Object entity) {
    stamp(entity);
  }

  private void stamp(Object entity) {
    if (entity instanceof AuditedEntity row) {
      row.stamp(work.get().actor(), clock.get().instant().truncatedTo(ChronoUnit.MICROS));
    }
  }
}
