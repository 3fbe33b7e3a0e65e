package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlNameTest {

  @Test
  void isQuoted() {
    assertThat(new SqlName("school_7").table(new SqlName("audit_log")))
        .isEqualTo("`school_7`.`audit_log`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "_a",
        "School_7",
        "a b",
        "a`b",
        "a;drop",
        "a-b",
        "a.b",
        "a%",
        "ä",
        "a\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void refusesWhatIsNoName(String value) {
    assertThatThrownBy(() -> new SqlName(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnAccountMySqlWouldNotTake() {
    assertThat(SqlName.account("a".repeat(32)).value()).hasSize(32);
    assertThatThrownBy(() -> SqlName.account("a".repeat(33)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
