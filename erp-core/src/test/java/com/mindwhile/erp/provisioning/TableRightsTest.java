package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableRightsTest {

  @Test
  void areTheLeastTheSchoolNeeds() {
    assertThat(
            TableRights.wanted(
                List.of("students", "audit_log", "fee_ledger", "flyway_schema_history")))
        .isEqualTo(
            Map.of(
                "students",
                Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                "audit_log",
                Set.of("SELECT", "INSERT"),
                "fee_ledger",
                Set.of("SELECT", "INSERT")));
  }
}
