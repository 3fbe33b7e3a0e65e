package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaChange;
import com.mindwhile.erp.migration.SchemaState;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread's part of an operation that migrates schools: one after the other. */
final class FleetWorker {

  private static final Logger LOG = LoggerFactory.getLogger(FleetWorker.class);

  /** Schools that had nothing to migrate are noted by so many at a time. */
  private static final int NOTED_AT_ONCE = 50;

  private final long operationId;
  private final OperationNotes notes;
  private final SchoolOutcomes outcomes;
  private final SchoolMigration migration;
  private final AdministratorConnection administrator;
  private final List<OpenSchool> unchanged = new ArrayList<>();

  FleetWorker(
      long operationId,
      OperationNotes notes,
      SchoolOutcomes outcomes,
      SchoolMigration migration,
      AdministratorConnection administrator) {
    this.operationId = operationId;
    this.notes = notes;
    this.outcomes = outcomes;
    this.migration = migration;
    this.administrator = administrator;
  }

  /**
   * Migrates a school and notes what came of it.
   *
   * @throws LeaseLostException if another node carries the operation out now
   */
  void migrate(OpenSchool school) {
    long id = school.database().schoolId();
    try {
      SchemaState state = migration.state(administrator, school.database());
      if (state.current() && !school.wasBegun() && school.database().isAt(state.version())) {
        noteUnchanged(school);
        return;
      }
      notes.at(operationId, id, "migrate");
      SchemaChange change = migration.migrate(administrator, school);
      notes.migrated(operationId, id, change.fromVersion(), change.toVersion());
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be migrated", id, failure);
      administrator.renew();
      outcomes.fail(operationId, id, Failure.reason(failure));
    }
  }

  /** Notes what is not noted yet. */
  void finish() {
    if (!unchanged.isEmpty()) {
      notes.unchanged(
          operationId, unchanged.stream().map(school -> school.database().schoolId()).toList());
      unchanged.clear();
    }
  }

  private void noteUnchanged(OpenSchool school) {
    unchanged.add(school);
    if (unchanged.size() >= NOTED_AT_ONCE) {
      finish();
    }
  }
}
