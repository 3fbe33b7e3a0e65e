package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.migration.SchemaDifference.Kind;
import com.mindwhile.erp.migration.SchemaInventory.Builder;
import org.junit.jupiter.api.Test;

class SchemaInventoryTest {

  @Test
  void isLikeItself() {
    assertThat(fresh().build().differencesFrom(fresh().build())).isEmpty();
  }

  @Test
  void differsInWhatIsMissingAdditionalOrAnother() {
    SchemaInventory school =
        new Builder()
            .add(Kind.TABLE, "students", "")
            .add(Kind.TABLE, "notes", "")
            .add(Kind.COLUMN, "students.id", "bigint not null auto_increment")
            .add(Kind.COLUMN, "students.name", "varchar(50) not null")
            .add(Kind.COLUMN, "students.nickname", "varchar(20) null")
            .add(Kind.COLUMN, "notes.text", "text null")
            .add(Kind.INDEX, "students.PRIMARY", "unique btree on id")
            .build();

    assertThat(school.differencesFrom(fresh().build()))
        .extracting(SchemaDifference::toString)
        .containsExactly(
            "table notes is additional",
            "table rooms is missing",
            "column students.name is varchar(50) not null, and not varchar(100) not null",
            "column students.nickname is additional, which is varchar(20) null",
            "index students.ix_name is missing, which is btree on name, id");
  }

  @Test
  void isFatalOnlyWhereATableOrColumnIsMissing() {
    assertThat(new SchemaDifference(Kind.TABLE, "rooms", "", null).isFatal()).isTrue();
    assertThat(new SchemaDifference(Kind.COLUMN, "rooms.id", "int", null).isFatal()).isTrue();
    assertThat(new SchemaDifference(Kind.COLUMN, "rooms.id", "int", "bigint").isFatal()).isFalse();
    assertThat(new SchemaDifference(Kind.COLUMN, "rooms.x", null, "int").isFatal()).isFalse();
    assertThat(new SchemaDifference(Kind.INDEX, "rooms.i", "btree on x", null).isFatal()).isFalse();
  }

  private static Builder fresh() {
    return new Builder()
        .addTable("students")
        .addTable("students")
        .addTable("rooms")
        .add(Kind.COLUMN, "students.id", "bigint not null auto_increment")
        .add(Kind.COLUMN, "students.name", "varchar(100) not null")
        .add(Kind.COLUMN, "rooms.id", "bigint not null")
        .add(Kind.INDEX, "students.PRIMARY", "unique btree on id")
        .add(Kind.INDEX, "students.ix_name", "btree on name")
        .add(Kind.INDEX, "students.ix_name", "id");
  }
}
