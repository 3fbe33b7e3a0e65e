package com.mindwhile.erp.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a {@link PayaraServer} runs.
 *
 * @param distribution the unpacked Payara Server
 * @param ear the enterprise archive with both planes
 */
public record PayaraServerFiles(Path distribution, Path ear) {

  /**
   * The same with absolute paths.
   *
   * @throws IllegalStateException naming the first one that is missing
   */
  public PayaraServerFiles {
    distribution = distribution.toAbsolutePath().normalize();
    ear = ear.toAbsolutePath().normalize();
    for (Path path : new Path[] {distribution, ear}) {
      if (!Files.exists(path)) {
        throw new IllegalStateException("Missing " + path);
      }
    }
  }

  Path asadmin() {
    return distribution.resolve("glassfish/lib/client/appserver-cli.jar");
  }
}
