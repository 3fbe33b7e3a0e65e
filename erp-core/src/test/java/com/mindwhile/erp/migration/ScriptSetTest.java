package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class ScriptSetTest {

  private static final Script FIRST = versioned("1", "school", 10);
  private static final Script SECOND = versioned("2.1", "rooms", 20);
  private static final Script ROLES = new Script(null, "roles", "R__roles.sql", 30, List.of());

  private final ScriptSet scripts = new ScriptSet(List.of(FIRST, SECOND, ROLES));

  @Test
  void allAreMissingInAnEmptyDatabase() {
    assertThat(scripts.missingIn(history())).contains(List.of(FIRST, SECOND, ROLES));
  }

  @Test
  void noneIsMissingWhereAllHaveRun() {
    assertThat(
            scripts.missingIn(history(run("1", "school", 10), run("2.1", "rooms", 20), roles(30))))
        .contains(List.of());
  }

  @Test
  void theRestFollowsOnABeginning() {
    assertThat(scripts.missingIn(history(run("1", "school", 10), roles(30))))
        .contains(List.of(SECOND));
  }

  @Test
  void oneThatMayChangeRunsAgainAfterItDid() {
    assertThat(
            scripts.missingIn(
                history(run("1", "school", 10), roles(30), roles(29), run("2.1", "rooms", 20))))
        .contains(List.of(ROLES));
  }

  @Test
  void aRunThatFailedCountsForNothing() {
    SchemaHistory.Run failed = new SchemaHistory.Run(2, "2.1", "rooms", "SQL", 20, false);

    assertThat(scripts.missingIn(history(run("1", "school", 10), failed, roles(30))))
        .contains(List.of(SECOND));
  }

  @Test
  void flywayDecidesAboutAChangedOne() {
    assertThat(scripts.missingIn(history(run("1", "school", 11)))).isEmpty();
    assertThat(scripts.missingIn(history(run("1", "schools", 10)))).isEmpty();
  }

  @Test
  void flywayDecidesAboutOneThatIsUnknown() {
    assertThat(scripts.missingIn(history(run("1", "school", 10), run("3", "later", 1)))).isEmpty();
    assertThat(
            scripts.missingIn(
                history(new SchemaHistory.Run(1, "1", "school", "BASELINE", null, true))))
        .isEmpty();
  }

  @Test
  void flywayDecidesAboutOneOutOfOrder() {
    assertThat(scripts.missingIn(history(run("2.1", "rooms", 20)))).isEmpty();
  }

  @Test
  void makeTheTablesOfAllScripts() {
    ScriptSet set =
        new ScriptSet(
            List.of(
                script("create table rooms (id int)", "create table drafts (id int)"),
                script("drop table drafts")));

    assertThat(set.tables()).containsExactly("rooms");
  }

  @Test
  void leadUpToAVersion() {
    assertThat(scripts.upTo("1")).containsExactly(FIRST);
    assertThat(scripts.upTo("2.1")).containsExactly(FIRST, SECOND);
    assertThat(scripts.upTo("2")).as("no script of that version").isEmpty();
    assertThat(scripts.newest()).isEqualTo("2.1");
  }

  private static Script versioned(String version, String description, int checksum) {
    return new Script(
        MigrationVersion.fromVersion(version),
        description,
        "V" + version + "__" + description + ".sql",
        checksum,
        List.of());
  }

  private static Script script(String... statements) {
    List<ScriptStatement> parts =
        List.of(statements).stream().map(sql -> new ScriptStatement(sql, 1)).toList();
    return new Script(null, statements[0], "R__a.sql", 1, parts);
  }

  private static SchemaHistory history(SchemaHistory.Run... runs) {
    return new SchemaHistory(List.of(runs), true);
  }

  private static SchemaHistory.Run run(String version, String description, int checksum) {
    return new SchemaHistory.Run(1, version, description, "SQL", checksum, true);
  }

  private static SchemaHistory.Run roles(int checksum) {
    return run(null, "roles", checksum);
  }
}
