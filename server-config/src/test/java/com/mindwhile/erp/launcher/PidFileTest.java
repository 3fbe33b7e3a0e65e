package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PidFileTest {

  @TempDir private Path folder;

  @Test
  void aSurvivorIsEnded() throws Exception {
    Process survivor = new ProcessBuilder("sleep", "60").start();
    pidFile().write(survivor.toHandle());

    pidFile().endSurvivor();

    assertThat(survivor.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("x.pid")).doesNotExist();
  }

  @Test
  void anotherProcessWithTheSameIdIsLeftAlone() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    Files.writeString(folder.resolve("x.pid"), other.pid() + " 2001-01-01T00:00:00Z\n");

    pidFile().endSurvivor();

    assertThat(other.isAlive()).isTrue();
    other.destroy();
  }

  @Test
  void rubbishIsNobody() throws IOException {
    Files.writeString(folder.resolve("x.pid"), "rubbish");

    assertThat(pidFile().survivor()).isEmpty();
  }

  private PidFile pidFile() {
    return new PidFile(folder.resolve("x.pid"));
  }
}
