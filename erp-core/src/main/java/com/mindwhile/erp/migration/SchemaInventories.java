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

  /** Whether a script of this release brings a database to that version. */
  public boolean knows(String version) {
    return !scripts(version).isEmpty();
  }

  /**
   * Brings an empty database to a version, to see what is in it then.
   *
   * @return empty if no script of this release brings a database to that version
   */
  public Optional<FreshSchema> ofFresh(Connection empty, String version) {
    List<Script> making = scripts(version);
    if (making.isEmpty()) {
      return Optional.empty();
    }
    try {
      ScriptRun.run(empty, making, SchemaHistory.of(empty));
      return Optional.of(
          new FreshSchema(
              SchemaInventory.of(empty), new FreshTables(making, TableDefinitions.of(empty))));
    } catch (SQLException failure) {
      throw new MigrationFailedException("A fresh schema could not be made", failure);
    }
  }

  /** Whether tables are those of that version, by the scripts as they are now. */
  public boolean areOf(FreshTables tables, String version) {
    return tables.areMadeBy(scripts(version));
  }

  /** Whether nothing but further scripts is between tables and that version. */
  public boolean leadTo(FreshTables tables, String version) {
    return tables.leadTo(scripts(version));
  }

  /**
   * Finds out in an empty database what further scripts make of tables, with those they mention and
   * not all. Another schema may differ from the outcome though it is like a fresh school's; one
   * that does not differ is.
   *
   * @throws MigrationFailedException if that is not enough for them
   */
  public FreshTables goneOn(Connection empty, FreshTables tables, String version) {
    try {
      return tables.goneOn(empty, scripts(version));
    } catch (SQLException failure) {
      throw new MigrationFailedException("A fresh schema could not be gone on from", failure);
    }
  }

  private List<Script> scripts(String version) {
    return version == null ? List.of() : migrator.scripts().upTo(version);
  }

  /**
   * Brings an empty database to a version, to see what is in it before the script of that version
   * and after each of its statements.
   *
   * @return empty if no script of this release brings a database to that version
   */
  public Optional<List<SchemaInventory>> stagesOfFresh(Connection empty, String version) {
    List<Script> making = scripts(version);
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
