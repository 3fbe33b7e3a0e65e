package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

  @Test
  void ofTheSchemaAloneNeedsNoTransaction() {
    assertThat(
            script("-- rooms\ncreate table rooms (id int)", "ALTER TABLE a add b int")
                .changesRows())
        .isFalse();
    assertThat(script("create table rooms (id int)", "insert into rooms values (1)").changesRows())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table a (b int)",
        "drop table if exists a",
        "rename table a to b",
        "alter table a rename to b",
        "CREATE OR REPLACE TABLE a (b int)"
      })
  void mayMakeOtherTables(String sql) {
    assertThat(script(sql).changesTables()).isTrue();
  }

  @Test
  void thatAddsAColumnMakesNoOtherTables() {
    assertThat(script("alter table a add column b int", "update a set b = 1").changesTables())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set foreign_key_checks = 0",
        "create temporary table a (b int)",
        "insert into a select @b",
        "select 1 into @a",
        "lock tables a write",
        "use another",
        "/* who knows */ create table a (b int)"
      })
  void mayLeaveSomethingInTheSession(String sql) {
    assertThat(script("create table b (c int)", sql).leavesSessionAlone()).isFalse();
  }

  @Test
  void ofUsualStatementsLeavesNothingInTheSession() {
    assertThat(
            script(
                    "# why\n-- what\n  create table a (b int)",
                    "delete from a",
                    "Update a set b = 2")
                .leavesSessionAlone())
        .isTrue();
  }

  private static Script script(String... statements) {
    return new Script(
        null,
        "test",
        "R__test.sql",
        1,
        List.of(statements).stream().map(sql -> new ScriptStatement(sql, 1)).toList());
  }
}
