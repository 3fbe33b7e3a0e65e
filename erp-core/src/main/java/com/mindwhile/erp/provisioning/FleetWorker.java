package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.SchemaState;
import com.mindwhile.erp.registry.LeaseLostException;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread's part of an operation that migrates schools: one after the other. */
final class FleetWorker {

  private static final Logger LOG = LoggerFactory.getLogger(FleetWorker.class);

  private final FleetJournal journal;
  private final SchoolMigration migration;
  private final AdministratorConnection administrator;
  private final FailureLimit failures;
  private final FreshSchemas.OfRun schemas;

  FleetWorker(
      FleetJournal journal,
      SchoolMigration migration,
      AdministratorConnection administrator,
      FailureLimit failures,
      FreshSchemas.OfRun schemas) {
    this.schemas = schemas;
    this.failures = failures;
    this.journal = journal;
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
        journal.unchanged(id);
        return;
      }
      journal.begun(id);
      journal.migrated(id, migration.migrate(administrator, school, state, schemas));
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.error("School {} could not be migrated", id, failure);
      failures.count();
      administrator.renew();
      journal.failed(id, Failure.reason(failure));
    }
  }
}
