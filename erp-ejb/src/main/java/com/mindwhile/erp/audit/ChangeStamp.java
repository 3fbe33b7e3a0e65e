package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Writes into each row who wrote it when. A default listener of both persistence units ({@code
 * orm.xml}).
 */
public class ChangeStamp {

  /** Before an insert. */
  public void beforeInsert(Object entity) {
    stamp(entity);
  }

  /** Before an update. Of one method named for both, Hibernate calls only the first. */
  public void beforeUpdate(Object entity) {
    stamp(entity);
  }

  private static void stamp(Object entity) {
    if (entity instanceof AuditedEntity row) {
      // looked up when wanted: Hibernate makes listeners before there is a CDI container
      WorkContext work = CDI.current().select(WorkContext.class).get();
      Clock clock = CDI.current().select(Clock.class).get();
      row.stamp(work.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
  }
}
