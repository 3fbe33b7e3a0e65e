package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubdomainLabelTest {

  private final SubdomainLabel.Validator validator = new SubdomainLabel.Validator();

  @ParameterizedTest
  @ValueSource(strings = {"greenwood", "st-marys", "7", "a", "school-12-b"})
  void aLabelASchoolMayHave(String label) {
    assertThat(validator.isValid(label, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Greenwood",
        "-a",
        "a-",
        "a.b",
        "a_b",
        "ü",
        "xn--bcher-kva",
        "a'; drop",
        "a\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void noLabelAtAll(String label) {
    assertThat(validator.isValid(label, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"www", "admin", "api", "mail", "status", "localhost", "ns1"})
  void aReservedName(String label) {
    assertThat(validator.isValid(label, null)).isFalse();
  }
}
