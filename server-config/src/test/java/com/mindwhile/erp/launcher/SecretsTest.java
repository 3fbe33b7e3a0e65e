package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void aSecretStaysTheSame() {
    String made = secrets().get("database");

    assertThat(made).matches("[A-Za-z0-9_-]{32}");
    assertThat(secrets().get("database")).isEqualTo(made);
    assertThat(secrets().get("redis")).isNotEqualTo(made);
  }

  @Test
  void aChosenSecretIsKeptAsItIs() {
    secrets().put("admin", "back\\slash = and : # 1");

    assertThat(secrets().find("admin")).contains("back\\slash = and : # 1");
    assertThat(secrets().find("other")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerReadsThem() throws IOException {
    secrets().get("database");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileOthersCanReadIsRefused() throws IOException {
    secrets().get("database");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(this::secrets).hasMessageContaining("chmod 600");
  }

  private Secrets secrets() {
    return Secrets.in(file());
  }

  private Path file() {
    return folder.resolve("secrets.properties");
  }
}
