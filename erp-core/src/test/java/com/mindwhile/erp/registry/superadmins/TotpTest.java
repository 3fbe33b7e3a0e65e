package com.mindwhile.erp.registry.superadmins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  private final Totp totp = new Totp(KEY);

  /** The values of RFC 6238, appendix B, for SHA-1; of their eight digits the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(totp.code(Totp.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void aClockMayBeOneStepOff() {
    long step = Totp.stepAt(NOW);

    assertThat(totp.stepOf(totp.code(step - 1), NOW, 0)).hasValue(step - 1);
    assertThat(totp.stepOf(totp.code(step), NOW, 0)).hasValue(step);
    assertThat(totp.stepOf(totp.code(step + 1), NOW, 0)).hasValue(step + 1);
    assertThat(totp.stepOf(totp.code(step - 2), NOW, 0)).isEmpty();
    assertThat(totp.stepOf(totp.code(step + 2), NOW, 0)).isEmpty();
  }

  @Test
  void aCodeOfAStepThatWasUsedOrOfAnEarlierOneIsNotGood() {
    long step = Totp.stepAt(NOW);

    assertThat(totp.stepOf(totp.code(step), NOW, step)).isEmpty();
    assertThat(totp.stepOf(totp.code(step - 1), NOW, step)).isEmpty();
    assertThat(totp.stepOf(totp.code(step + 1), NOW, step)).hasValue(step + 1);
  }

  @Test
  void whatIsNoCodeIsNotGood() {
    for (String text : new String[] {"", "abcdef", "0504711", "５０４７１１"}) {
      assertThat(totp.stepOf(text, NOW, 0)).isEmpty();
    }
  }

  /** The values of RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void keysAreTypedInBase32(String text, String typed) {
    assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
  }

  @Test
  void recoveryCodesCountHoweverTheyAreTyped() {
    String code = RecoveryCode.random();

    assertThat(code).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
    assertThat(RecoveryCode.hash(" " + code.toUpperCase().replace("-", " ")))
        .isEqualTo(RecoveryCode.hash(code));
    assertThat(RecoveryCode.hash(RecoveryCode.random())).isNotEqualTo(RecoveryCode.hash(code));
  }
}
