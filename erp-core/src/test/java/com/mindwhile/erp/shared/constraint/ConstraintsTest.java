package com.mindwhile.erp.shared.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata,true",
    "UTC,true",
    "Asia/Nowhere,false",
    "asia/kolkata,false",
    "'',false"
  })
  void timeZones(String value, boolean valid) {
    assertThat(new TimeZoneId.Validator().isValid(value, null)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "INR,true",
    "JPY,true",
    "XXX,false",
    "XAU,false",
    "inr,false",
    "EURO,false",
    "'',false"
  })
  void currencies(String value, boolean valid) {
    assertThat(new CurrencyCode.Validator().isValid(value, null)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "en-IN,true",
    "de,true",
    "zh-Hant-TW,true",
    "en_IN,false",
    "qq-ZZ,false",
    "'',false",
    "e,false"
  })
  void languages(String value, boolean valid) {
    assertThat(new LanguageTag.Validator().isValid(value, null)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "erp.greenwood.edu,true",
    "a.b,true",
    "greenwood,false",
    "Erp.greenwood.edu,false",
    "-a.edu,false",
    "10.0.0.1,false",
    "a..b,false",
    "a.b.,false"
  })
  void hostNames(String value, boolean valid) {
    assertThat(new HostName.Validator().isValid(value, null)).isEqualTo(valid);
  }
}
