package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRightsTest {

  @Test
  void areThoseOnItsTables() {
    AccountRights rights =
        AccountRights.of(
            List.of(
                "GRANT USAGE ON *.* TO `school_7`@`%` IDENTIFIED BY PASSWORD '*AB'",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `school_7`.`students` TO `school_7`@`%`",
                "GRANT SELECT, INSERT ON `school_7`.`audit_log` TO `school_7`@`%`"),
            "school_7");

    assertThat(rights)
        .isEqualTo(
            new AccountRights(
                Map.of(
                    "students",
                    Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                    "audit_log",
                    Set.of("SELECT", "INSERT")),
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GRANT SELECT ON `school_8`.`students` TO `school_7`@`%`",
        "GRANT SELECT ON `school_7`.* TO `school_7`@`%`",
        "GRANT PROCESS ON *.* TO `school_7`@`%`",
        "GRANT `dba`@`%` TO `school_7`@`%`",
        "GRANT EXECUTE ON PROCEDURE `school_7`.`p` TO `school_7`@`%`",
        "GRANT SELECT ON `school_7`.`students` TO `school_7`@`%` WITH GRANT OPTION"
      })
  void knowAnythingElse(String grant) {
    assertThat(AccountRights.of(List.of(grant), "school_7").hasOthers()).isTrue();
  }
}
