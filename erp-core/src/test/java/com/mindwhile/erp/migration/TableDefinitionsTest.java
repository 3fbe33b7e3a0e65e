package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableDefinitionsTest {

  @Test
  void isSilentOfTheNumberTheNextRowGets() {
    assertThat(
            TableDefinitions.withoutNextNumber(
                """
                CREATE TABLE `notes` (
                  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'not AUTO_INCREMENT=1',
                  PRIMARY KEY (`id`)
                ) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4"""))
        .isEqualTo(
            """
            CREATE TABLE `notes` (
              `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'not AUTO_INCREMENT=1',
              PRIMARY KEY (`id`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4""");
  }

  @Test
  void leavesAViewAsItIs() {
    String view = "CREATE VIEW `notes` AS select 1 AS `id`";

    assertThat(TableDefinitions.withoutNextNumber(view)).isEqualTo(view);
  }

  @Test
  void takesOthersInTheirPlaceThatMayBeGoneOrNew() {
    TableDefinitions before = new TableDefinitions(Map.of("a", "1", "b", "1", "c", "1"));

    assertThat(before.with(Set.of("a", "b"), new TableDefinitions(Map.of("a", "2", "d", "2"))))
        .isEqualTo(new TableDefinitions(Map.of("a", "2", "c", "1", "d", "2")));
  }
}
