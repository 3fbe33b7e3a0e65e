package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class FreshTablesTest {

  private static final Script FIRST = script("1", 11);
  private static final Script SECOND = script("2", 22);

  private final FreshTables tables =
      new FreshTables(List.of(FIRST), new TableDefinitions(Map.of("students", "")));

  @Test
  void areMadeByTheVeryScriptsThatMadeThem() {
    assertThat(tables.areMadeBy(List.of(FIRST))).isTrue();
    assertThat(tables.areMadeBy(List.of(script("1", 12)))).isFalse();
    assertThat(tables.areMadeBy(List.of(FIRST, SECOND))).isFalse();
    assertThat(tables.areMadeBy(List.of())).isFalse();
  }

  @Test
  void leadToScriptsThatComeAfterThoseUnchanged() {
    assertThat(tables.leadTo(List.of(FIRST, SECOND))).isTrue();
    assertThat(tables.leadTo(List.of(FIRST))).isFalse();
    assertThat(tables.leadTo(List.of(script("1", 12), SECOND))).isFalse();
    assertThat(tables.leadTo(List.of())).isFalse();
  }

  private static Script script(String version, int checksum) {
    return new Script(
        MigrationVersion.fromVersion(version),
        "test",
        "V" + version + "__test.sql",
        checksum,
        List.of(new ScriptStatement("create table students (id int)", 1)));
  }
}
