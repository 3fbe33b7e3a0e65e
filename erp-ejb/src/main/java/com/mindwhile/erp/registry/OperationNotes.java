package com.mindwhile.erp.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import javax.sql.DataSource;

/**
 * The notes a job makes school by school. There are hundreds, so each is one statement by plain
 * JDBC, which commits by itself and asks in passing whether this node still has the lease. They
 * leave the rows' versions alone: nobody edits what is being carried out.
 */
@ApplicationScoped
public class OperationNotes {

  private static final String IF_LEASED =
      """
       and exists (select 1 from operations o
         where o.id = ? and o.lease_owner = ? and o.lease_until > ?)""";

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  @Inject private Node node;
  @Inject private Clock clock;

  /**
   * Work on a school comes to a step.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void at(long operationId, long schoolId, String step) {
    // MySQL sets one column after the other: the time first, as it depends on the status before
    note(
        """
        update school_operations set
          started_at = case when status = 'STARTED' then started_at else ? end,
          status = 'STARTED', step = ?, ended_at = null, error = null
        where operation_id = ? and school_id = ?""",
        operationId,
        1,
        now(),
        step,
        operationId,
        schoolId);
  }

  /**
   * The school's database was migrated and verified.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void migrated(long operationId, long schoolId, String from, String to) {
    note(
        """
        update school_operations so join schools s on s.id = so.school_id set
          so.status = 'COMPLETED', so.ended_at = ?, so.from_version = ?, so.to_version = ?,
          s.schema_version = ?
        where so.operation_id = ? and so.school_id = ?""",
        operationId,
        1,
        now(),
        from,
        to,
        to,
        operationId,
        schoolId);
  }

  /**
   * The schools had nothing to be migrated: they are at the version the registry knows.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void unchanged(long operationId, Collection<Long> schoolIds) {
    LocalDateTime now = now();
    Object[] values = new Object[3 + schoolIds.size()];
    int next = 0;
    values[next++] = now;
    values[next++] = now;
    values[next++] = operationId;
    for (Long id : schoolIds) {
      values[next++] = id;
    }
    note(
        """
        update school_operations so join schools s on s.id = so.school_id set
          so.status = 'COMPLETED', so.started_at = ?, so.ended_at = ?, so.error = null,
          so.from_version = s.schema_version, so.to_version = s.schema_version
        where so.operation_id = ? and so.school_id in (%s)"""
            .formatted(String.join(", ", Collections.nCopies(schoolIds.size(), "?"))),
        operationId,
        schoolIds.size(),
        values);
  }

  private void note(String update, long operationId, int schools, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 3);
    all[values.length] = operationId;
    all[values.length + 1] = node.id();
    all[values.length + 2] = now();
    if (update(update + " " + IF_LEASED, all) < schools) {
      throw new LeaseLostException(operationId);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = registry.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The registry could not be written", failure);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
