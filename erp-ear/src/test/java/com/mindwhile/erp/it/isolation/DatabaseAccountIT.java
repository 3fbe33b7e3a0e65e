package com.mindwhile.erp.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.security.vault.CredentialVault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a school's own database account can reach, asked with that account's real password. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAccountIT {

  private final TestStack stack;
  private final TestSchool school;
  private TestSchool other;
  private Connection account;

  DatabaseAccountIT(TestStack stack, TestSchool school) {
    this.stack = stack;
    this.school = school;
  }

  @BeforeAll
  void connect() throws SQLException {
    other = stack.otherSchool();
    account = connectAs(school);
  }

  @AfterAll
  void disconnect() throws SQLException {
    account.close();
  }

  @Test
  void itSeesNoDatabaseButItsOwn() throws SQLException {
    assertThat(column("show databases"))
        .contains(school.databaseName())
        .doesNotContain(other.databaseName(), "master_registry", "erp_batch", "mysql");
    assertThat(
            column(
                "select schema_name from information_schema.schemata"
                    + " where schema_name like 'school\\_%' or schema_name = 'master_registry'"))
        .containsExactly(school.databaseName());
    assertThat(
            column(
                "select distinct table_schema from information_schema.tables"
                    + " where table_schema <> 'information_schema'"
                    + " and table_schema <> 'performance_schema'"))
        .containsExactly(school.databaseName());
  }

  @Test
  void itHasRightsOnItsOwnTablesAlone() throws SQLException {
    assertThat(column("show grants"))
        .allSatisfy(
            grant ->
                assertThat(grant)
                    .matches(
                        "(?s)GRANT (USAGE ON \\*\\.\\* .*|[A-Z, ]+ ON `"
                            + school.databaseName()
                            + "`\\.`[a-z_]+` .*)")
                    .doesNotContain("GRANT OPTION"));
  }

  Stream<String> elsewhere() {
    return Stream.of(
        "select * from " + other.databaseName() + ".students",
        "select count(*) from " + other.databaseName() + ".users",
        "update " + other.databaseName() + ".students set first_name = 'x'",
        "delete from " + other.databaseName() + ".students",
        "insert into " + other.databaseName() + ".permissions (name) values ('x.y')",
        "use " + other.databaseName(),
        "show tables from " + other.databaseName(),
        "use master_registry",
        "select * from master_registry.schools",
        "select * from master_registry.signing_keys",
        "select * from erp_batch.JOBINSTANCEDATA",
        "select * from mysql.user",
        "select * from mysql.db",
        "drop database " + other.databaseName(),
        "create database school_999999",
        "create table " + school.databaseName() + ".more (id int)",
        "alter table " + school.databaseName() + ".students add more int",
        "drop table " + school.databaseName() + ".students",
        "truncate table " + school.databaseName() + ".students",
        "create trigger "
            + school.databaseName()
            + ".t before insert on students for each row set"
            + " new.first_name = 'x'",
        "create user intruder identified by 'x'",
        "grant select on master_registry.* to " + school.databaseName(),
        "set global max_connections = 1",
        "select load_file('/etc/passwd') from mysql.user",
        "select 1 into outfile '/tmp/erp-probe'",
        "flush tables",
        "kill 1");
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void itIsRefusedElsewhere(String sql) {
    assertRefused(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set actor = 'nobody'",
        "delete from audit_log",
        "truncate table audit_log",
        "drop table audit_log",
        "update fee_ledger set receivable = 0",
        "delete from fee_ledger",
        "update results set percentage = 100",
        "delete from results",
        "update result_publications set scale = 'Other'",
        "update assessment_mark_changes set marks_after = 100",
        "select * from flyway_schema_history",
        "update flyway_schema_history set success = 1",
        "delete from flyway_schema_history"
      })
  void itCannotChangeWhatWasWrittenDown(String sql) {
    assertRefused(sql);
  }

  @Test
  void itReadsAndWritesItsOwnTables() throws SQLException {
    try (Statement statement = account.createStatement()) {
      statement.execute("insert into number_sequences (name, next_value) values ('probe', 1)");
      statement.execute("update number_sequences set next_value = 2 where name = 'probe'");
      statement.execute("delete from number_sequences where name = 'probe'");
    }
    assertThat(column("select count(*) from audit_log")).singleElement().isNotEqualTo("0");
  }

  @Test
  void itsPasswordIsNotAnotherSchools() throws SQLException {
    assertThat(password(school)).isNotEqualTo(password(other)).hasSizeGreaterThanOrEqualTo(24);
    assertThatThrownBy(
            () ->
                stack
                    .erp()
                    .databaseServer()
                    .connect(other.databaseName(), user(other), password(school)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(
            () -> {
              try (Statement statement = account.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageMatching(
            "(?s).*(denied|do not have the SUPER privilege|Unknown thread id|not owner of thread).*");
  }

  private Connection connectAs(TestSchool who) throws SQLException {
    return stack.erp().databaseServer().connect(who.databaseName(), user(who), password(who));
  }

  private String user(TestSchool who) {
    return stack
        .database()
        .value("select db_user from master_registry.schools where id = ?", who.id());
  }

  /** The school's password, decrypted as an operator with the key set could. */
  private String password(TestSchool who) throws SQLException {
    try (Connection registry = stack.erp().databaseServer().connect();
        PreparedStatement query =
            registry.prepareStatement(
                "select db_password from master_registry.schools" + " where id = ?")) {
      query.setLong(1, who.id());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new CredentialVault(stack.erp().vaultKeys())
            .decrypt(row.getBytes(1), "school:" + who.id());
      }
    }
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = account.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
