package com.mindwhile.erp.http.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaRegexTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\S",
        "^(?:[^\\s@\\p{Cc}]{1,64}@[^\\s@\\p{Cc}]{1,190}\\.[^\\s@.\\p{Cc}]{1,63})$",
        "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$",
        "(?!super_admin$)[a-z][a-z0-9_]{1,59}",
        "\\+?[0-9(][0-9 ()./-]{2,38}",
        "[^\\u0000-\\u0008\\p{Cs}]*",
        "\\P{L}+?|[&\\-]{2,}|.{3}"
      })
  void isOneOfBoth(String regex) {
    Pattern.compile(regex);
    assertThat(EcmaRegex.isOne(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[^\\p{Cc}]\\n]*",
        "[a-z&&[^b]]",
        "[a-z&&b]",
        "\\P{Cntrl}*",
        "[^\\s\\p{Cntrl}]+",
        "\\p{IsLatin}",
        "\\pL",
        "a++",
        "[a-z]*+",
        "(?:a)?+",
        "a{2}+",
        "(?>a)",
        "\\Qa.b\\E",
        "(?i)a",
        "(?s:a)",
        "\\h",
        "\\R",
        "\\Aa\\z",
        "\\x{1F600}"
      })
  void isOfJavaAlone(String regex) {
    Pattern.compile(regex);
    assertThat(EcmaRegex.isOne(regex)).isFalse();
  }
}
