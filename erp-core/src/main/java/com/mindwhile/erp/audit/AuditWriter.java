package com.mindwhile.erp.audit;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.rbac.WorkContext.Work;
import com.mindwhile.erp.shared.LateBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes the changes of one transaction into the audit table of the same database. */
class AuditWriter {

  private static final String COLUMNS =
      "at, actor, action, entity, entity_id, before_state, after_state, address, request_id";

  private final String insert;
  private final boolean namesSchools;

  private final LateBean<WorkContext> workContext = new LateBean<>(WorkContext.class);
  private final LateBean<Clock> clock = new LateBean<>(Clock.class);

  private AuditWriter(String insert, boolean namesSchools) {
    this.insert = insert;
    this.namesSchools = namesSchools;
  }

  /** Into a school's own log. */
  static AuditWriter ofSchool() {
    return new AuditWriter(
        "insert into audit_log (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)", false);
  }

  /** Into the platform's log, whose lines say which school they concern. */
  static AuditWriter ofPlatform() {
    return new AuditWriter(
        "insert into platform_audit ("
            + COLUMNS
            + ", school_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        true);
  }

  void write(Connection connection, List<Change> changes) throws SQLException {
    WorkContext work = workContext.get();
    LocalDateTime now = LocalDateTime.ofInstant(clock.get().instant(), ZoneOffset.UTC);
    Work current = work.currentOrNull();
    String actor = work.actor();
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Change change : changes) {
        statement.setObject(1, now);
        statement.setString(2, actor);
        statement.setString(3, change.action());
        statement.setString(4, change.entity());
        statement.setString(5, change.entityId());
        statement.setString(6, change.before());
        statement.setString(7, change.after());
        statement.setString(8, current == null ? null : current.address());
        statement.setString(9, current == null ? null : current.requestId());
        if (namesSchools) {
          statement.setObject(10, change.schoolId(), Types.BIGINT);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
