package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages of 2 MiB for a JVM's objects and compiled code: an application server has so much of both
 * that finding pages of 4 KiB takes the processor a part of its time.
 */
public final class HugePages {

  private static final Path OFFERED = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private HugePages() {}

  /** The JVM's option, where the operating system offers them: elsewhere a JVM may not know it. */
  public static List<String> options() throws IOException {
    return options(OFFERED);
  }

  static List<String> options(Path offered) throws IOException {
    return Files.isReadable(offered) && !Files.readString(offered).contains("[never]")
        ? List.of("-XX:+UseTransparentHugePages")
        : List.of();
  }
}
