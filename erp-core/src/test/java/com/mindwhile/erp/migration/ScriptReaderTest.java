package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTest {

  @TempDir private Path folder;

  @Test
  void readsWhatTheReleaseMakesOfASchool() {
    ScriptSet set =
        ScriptReader.read(new MigrationScripts(List.of("classpath:db/migration/school")));

    assertThat(set.tables()).contains("students", "guardians", "users", "audit_log");
  }

  @Test
  void takesScriptsApartInTheirOrder() throws IOException {
    write("R__roles.sql", "insert into roles values ('a;b');\n");
    write("V10__ten.sql", "create table ten (id int);\n");
    write(
        "V9_1__nine.sql",
        "-- first\ncreate table nine (id int);\n\ninsert into nine values (1);\n");

    List<Script> scripts =
        ScriptReader.read(places()).missingIn(new SchemaHistory(List.of(), false)).orElseThrow();

    assertThat(scripts)
        .extracting(Script::name)
        .containsExactly("V9_1__nine.sql", "V10__ten.sql", "R__roles.sql");
    Script nine = scripts.get(0);
    assertThat(nine.version()).isEqualTo(MigrationVersion.fromVersion("9.1"));
    assertThat(nine.description()).isEqualTo("nine");
    assertThat(nine.statements()).extracting(ScriptStatement::line).containsExactly(2, 4);
    assertThat(nine.statements().get(1).sql()).isEqualTo("insert into nine values (1)");
    assertThat(scripts.get(2).statements()).hasSize(1);
  }

  @Test
  void refusesNamesFlywayDoesNotKnow() throws IOException {
    write("V1_without_two_underscores.sql", "create table a (id int);\n");

    MigrationScripts places = places();
    assertThatThrownBy(() -> ScriptReader.read(places))
        .isInstanceOf(MigrationFailedException.class);
  }

  @Test
  void refusesTwoOfOneVersion() throws IOException {
    write("V1__one.sql", "create table a (id int);\n");
    write("V1__other.sql", "create table b (id int);\n");

    MigrationScripts places = places();
    assertThatThrownBy(() -> ScriptReader.read(places))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("more than one migration");
  }

  @Test
  void refusesTablesInAScriptThatRunsAgain() throws IOException {
    write("R__views.sql", "create or replace view v as select 1;\n");
    assertThat(ScriptReader.read(places()).tables()).isEmpty();

    write("R__tables.sql", "create table if not exists a (id int);\n");
    MigrationScripts places = places();
    assertThatThrownBy(() -> ScriptReader.read(places))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("R__tables.sql");
  }

  @Test
  void refusesSettingsOfASingleScript() throws IOException {
    write("V1__one.sql", "create table a (id int);\n");
    write("V1__one.sql.conf", "executeInTransaction=false\n");

    MigrationScripts places = places();
    assertThatThrownBy(() -> ScriptReader.read(places))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("V1__one.sql");
  }

  @Test
  void anotherFileMakesAnotherFingerprint() throws IOException {
    write("V1__one.sql", "create table a (id int);\n");
    String before = places().fingerprint();
    write("V2__two.sql", "create table b (id int);\n");

    assertThat(places().fingerprint()).isNotEqualTo(before).contains("V2__two.sql");
  }

  private MigrationScripts places() {
    return new MigrationScripts(List.of("filesystem:" + folder));
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql);
  }
}
