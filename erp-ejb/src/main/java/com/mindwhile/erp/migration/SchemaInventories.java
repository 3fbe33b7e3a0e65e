package com.mindwhile.erp.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What schools' databases have, and what fresh ones would. */
@ApplicationScoped
public class SchemaInventories {

  @Inject private SchoolDatabaseMigrator migrator;

  /** What a school's database has. Four queries. */
  public SchemaInventory of(Connection database) {
    try {
      return SchemaInventory.of(database);
    } catch (SQLException unreadable) {
      throw new MigrationFailedException("The schema could not be read", unreadable);
    }
  }

  /**
   * Brings an empty database to a version, to see what is in it then.
   *
   * @return empty if no script of this release brings a database to that version
   */
  public Optional<SchemaInventory> ofFresh(Connection empty, String version) {
    List<Script> making = version == null ? List.of() : migrator.scripts().upTo(version);
    if (making.isEmpty()) {
      return Optional.empty();
    }
    try {
      ScriptRun.run(empty, making, SchemaHistory.of(empty));
      return Optional.of(SchemaInventory.of(empty));
    } catch (SQLException failure) {
      throw new MigrationFailedException("A fresh schema could not be made", failure);
    }
  }

  /**
   * Brings an empty database to a version, to see what is in it before the script of that version
   * and after each of its statements.
   *
   * @return empty if no script of this release brings a database to that version
   */
  public Optional<List<SchemaInventory>> stagesOfFresh(Connection empty, String version) {
    List<Script> making = migrator.scripts().upTo(version);
    if (making.isEmpty()) {
      return Optional.empty();
    }
    try {
      Script last = making.get(making.size() - 1);
      ScriptRun.run(empty, making.subList(0, making.size() - 1), SchemaHistory.of(empty));
      List<SchemaInventory> stages = new ArrayList<>(List.of(SchemaInventory.of(empty)));
      for (ScriptStatement statement : last.statements()) {
        ScriptRun.runAlone(empty, last, statement);
        stages.add(SchemaInventory.of(empty));
      }
      return Optional.of(stages);
    } catch (SQLException failure) {
      throw new MigrationFailedException("A fresh schema could not be made", failure);
    }
  }
}
