package com.mindwhile.erp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void aHashSaysHowItWasMadeAndMatchesItsPasswordOnly() {
    String hash = hasher.hash("correct horse");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.matches("correct horse", hash)).isTrue();
    assertThat(hasher.matches("Correct horse", hash)).isFalse();
  }

  @Test
  void theSamePasswordIsHashedDifferentlyEachTime() {
    assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
  }

  @Test
  void withoutAHashNoPasswordMatches() {
    assertThat(hasher.matches("anything", null)).isFalse();
  }
}
