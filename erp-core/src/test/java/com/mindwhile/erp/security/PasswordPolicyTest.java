package com.mindwhile.erp.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  @Test
  void aLongPasswordIsGood() {
    assertThatCode(() -> PasswordPolicy.require("password", "correct horse", "meera"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "elevenchars", "aaaaaaaaaaaa", "abababababab", "my name is MEERA!"})
  void aShortRepeatedOrTellingOneIsNot(String password) {
    assertThatThrownBy(() -> PasswordPolicy.require("password", password, "meera"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void oneOfMoreThan128CharactersIsNot() {
    assertThatThrownBy(
            () -> PasswordPolicy.require("password", "correct horse ".repeat(10), "meera"))
        .isInstanceOf(InvalidInputException.class);
  }
}
