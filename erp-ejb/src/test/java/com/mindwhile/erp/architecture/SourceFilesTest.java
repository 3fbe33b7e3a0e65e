package com.mindwhile.erp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFilesTest {

  @TempDir private Path breaking;

  static Stream<Path> sources() {
    return Stream.of("erp-core", "erp-ejb", "erp-web", "erp-admin-batch", "server-config")
        .map(module -> Path.of("..", module, "src", "main", "java"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void areNotTooLong(Path folder) throws IOException {
    assertThat(new SourceFiles(folder).tooLong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sayWhatLivesInAPackage(Path folder) throws IOException {
    assertThat(new SourceFiles(folder).undescribedPackages()).isEmpty();
  }

  @Test
  void aLongFileIsFound() throws IOException {
    Path file = breaking.resolve("Long.java");
    Files.write(file, List.of("//\n".repeat(SourceFiles.MOST_LINES)));

    assertThat(new SourceFiles(breaking).tooLong()).containsExactly(file);
  }

  @Test
  void anUndescribedPackageIsFound() throws IOException {
    Files.writeString(breaking.resolve("Short.java"), "");

    assertThat(new SourceFiles(breaking).undescribedPackages()).containsExactly(breaking);
  }
}
