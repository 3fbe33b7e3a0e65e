package com.mindwhile.erp.migration;

import com.mindwhile.erp.shared.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of schools' databases that a script left half way: MySQL does not roll schema
 * changes back.
 */
@ApplicationScoped
public class HalfWayScripts {

  @Inject private SchoolDatabaseMigrator migrator;

  /**
   * Goes on with a script that stopped half way, if it is plain to see where: it changes nothing
   * but the schema, and the schema is just what one of its statements leaves behind, and no other.
   *
   * @param stages a fresh schema before the script of a version and after each of its statements
   * @throws MigrationFailedException naming the statement it stopped at again
   */
  public void settle(
      Connection database, Function<String, Optional<List<SchemaInventory>>> stages) {
    try (MigrationLock lock = MigrationLock.take(database)) {
      List<SchemaHistory.Run> failed = SchemaHistory.of(database).failed();
      if (failed.size() == 1) {
        settle(database, failed.get(0), stages);
      }
    } catch (SQLException failure) {
      throw new MigrationFailedException("The database could not be migrated", failure);
    }
  }

  private void settle(
      Connection database,
      SchemaHistory.Run run,
      Function<String, Optional<List<SchemaInventory>>> stages)
      throws SQLException {
    Script script = migrator.scripts().scriptOf(run);
    if (script == null
        || script.isRepeatable()
        || script.changesRows()
        || !script.checksum().equals(run.checksum())) {
      return;
    }
    int done = stage(SchemaInventory.of(database), stages.apply(run.version()));
    if (done >= 0) {
      try (LongPatience patience = LongPatience.with(database)) {
        ScriptRun.runFrom(database, script, done);
      }
      run.finish(database, script.checksum());
    }
  }

  /** How many statements were done; -1 if that cannot be told. */
  private static int stage(SchemaInventory found, Optional<List<SchemaInventory>> stages) {
    List<SchemaInventory> all = stages.orElse(List.of());
    boolean distinct = new HashSet<>(all).size() == all.size();
    return distinct ? all.indexOf(found) : -1;
  }

  /**
   * Takes the word of whoever looked after a database that a script left half way.
   *
   * @param finished whether all that the script does was done by hand; else all of it was undone,
   *     and the next migration runs it again
   * @return what people call the scripts
   * @throws ConflictException if no script stopped half way
   */
  public List<String> repair(Connection database, boolean finished) {
    try (MigrationLock lock = MigrationLock.take(database)) {
      List<SchemaHistory.Run> failed = SchemaHistory.of(database).failed();
      if (failed.isEmpty()) {
        throw new ConflictException("No script stopped half way: there is nothing to repair");
      }
      for (SchemaHistory.Run run : failed) {
        if (finished) {
          Script script = migrator.scripts().scriptOf(run);
          run.finish(database, script == null ? run.checksum() : script.checksum());
        } else {
          run.forget(database);
        }
      }
      return failed.stream().map(SchemaHistory.Run::name).toList();
    } catch (SQLException failure) {
      throw new MigrationFailedException("The schema history could not be repaired", failure);
    }
  }
}
