package com.mindwhile.erp.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The notes a job makes of schools. There are hundreds, so each is one statement by plain JDBC,
 * which commits by itself and asks in passing whether this node still has the lease. They leave the
 * rows' versions alone: nobody edits what is being carried out.
 */
@ApplicationScoped
public class OperationNotes {

  private static final String WHERE =
      """
      where so.operation_id = ? and so.school_id in (%s)
        and exists (select 1 from operations o
          where o.id = ? and o.lease_owner = ? and o.lease_until > ?)""";

  /** In characters: what the column holds whichever they are. */
  private static final int MAX_TEXT = 16_000;

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  @Inject private Node node;
  @Inject private Clock clock;

  /**
   * Work on schools comes to a step.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void begun(long operationId, Collection<Long> schoolIds, String step) {
    // MySQL sets one column after the other: the time first, as it depends on the status before
    note(
        """
        update school_operations so set
          so.started_at = case when so.status = 'STARTED' then so.started_at else ? end,
          so.status = 'STARTED', so.step = ?, so.ended_at = null, so.error = null,
          so.drift = null""",
        operationId,
        schoolIds,
        now(),
        step);
  }

  /**
   * Schools' databases were migrated and verified.
   *
   * @param drift how their schemas differ from a fresh school's; null if they do not
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void migrated(
      long operationId, Collection<Long> schoolIds, String from, String to, String drift) {
    note(
        """
        update school_operations so join schools s on s.id = so.school_id set
          so.status = 'COMPLETED', so.ended_at = ?, so.from_version = ?, so.to_version = ?,
          so.drift = ?, s.schema_version = ?""",
        operationId,
        schoolIds,
        now(),
        from,
        to,
        Operation.shortened(drift, MAX_TEXT),
        to);
  }

  /**
   * Schools had nothing to be migrated: they are at the version the registry knows.
   *
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void unchanged(long operationId, Collection<Long> schoolIds) {
    LocalDateTime now = now();
    note(
        """
        update school_operations so join schools s on s.id = so.school_id set
          so.status = 'COMPLETED', so.started_at = ?, so.ended_at = ?, so.error = null,
          so.drift = null,
          so.from_version = s.schema_version, so.to_version = s.schema_version""",
        operationId,
        schoolIds,
        now,
        now);
  }

  /**
   * A school was looked at.
   *
   * @param begun when it was begun with
   * @throws LeaseLostException if another node has taken the operation over
   */
  public void looked(long operationId, long schoolId, Instant begun, SchoolFinding found) {
    note(
        """
        update school_operations so set
          so.status = ?, so.started_at = ?, so.ended_at = ?, so.from_version = ?,
          so.scripts = ?, so.drift = ?, so.error = ?""",
        operationId,
        List.of(schoolId),
        found.outcome().name(),
        utc(begun),
        now(),
        found.version(),
        Operation.shortened(SchoolFinding.lines(found.scripts()), MAX_TEXT),
        Operation.shortened(SchoolFinding.lines(found.differences()), MAX_TEXT),
        Operation.shortened(SchoolFinding.lines(found.problems())));
  }

  private void note(
      String update, long operationId, Collection<Long> schoolIds, Object... settings) {
    List<Object> values = new ArrayList<>(Arrays.asList(settings));
    values.add(operationId);
    values.addAll(schoolIds);
    values.add(operationId);
    values.add(node.id());
    values.add(now());
    String places = String.join(", ", Collections.nCopies(schoolIds.size(), "?"));
    if (update(update + " " + WHERE.formatted(places), values) < schoolIds.size()) {
      throw new LeaseLostException(operationId);
    }
  }

  private int update(String sql, List<Object> values) {
    try (Connection connection = registry.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The registry could not be written", failure);
    }
  }

  private LocalDateTime now() {
    return utc(clock.instant());
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
