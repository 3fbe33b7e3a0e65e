package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaTablesTest {

  @Test
  void followScripts() {
    Set<String> tables = new TreeSet<>();

    SchemaTables.apply(
        """
        -- create table not_this_one
        create table rooms (id int);
        CREATE TABLE IF NOT EXISTS `Courses` (id int);
        create table drafts (id int);
        """,
        tables);
    SchemaTables.apply("drop table if exists drafts;", tables);

    assertThat(tables).containsExactly("courses", "rooms");
  }
}
