package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugePagesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"always [madvise] never", "[always] madvise never"})
  void areTakenWhereTheyAreOffered(String offered) throws IOException {
    assertThat(HugePages.options(Files.writeString(folder.resolve("enabled"), offered)))
        .containsExactly("-XX:+UseTransparentHugePages");
  }

  @Test
  void areLeftWhereTheyAreNot() throws IOException {
    assertThat(HugePages.options(folder.resolve("no-linux"))).isEmpty();
    assertThat(
            HugePages.options(
                Files.writeString(folder.resolve("enabled"), "always madvise [never]")))
        .isEmpty();
  }
}
