package com.mindwhile.erp.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build lays out to be run: Payara Micro, the archives and the JDBC driver.
 *
 * @param payaraMicro Payara Micro's jar
 * @param web the school plane's archive
 * @param admin the control plane's archive
 * @param driver MySQL Connector/J, for the pools the server itself owns
 */
public record RuntimeFiles(Path payaraMicro, Path web, Path admin, Path driver) {

  /** The system property that names their folder. */
  public static final String FOLDER_PROPERTY = "erp.runtime.dir";

  /** The files in the folder the system property names, else in the build's own. */
  public static RuntimeFiles locate() {
    return in(Path.of(System.getProperty(FOLDER_PROPERTY, "server-config/target/runtime")));
  }

  /**
   * The files in that folder.
   *
   * @throws IllegalStateException naming the first one that is missing
   */
  public static RuntimeFiles in(Path folder) {
    return new RuntimeFiles(
        present(folder, "payara-micro.jar"),
        present(folder, "erp-web.war"),
        present(folder, "erp-admin-batch.war"),
        present(folder, "mysql-connector-j.jar"));
  }

  private static Path present(Path folder, String name) {
    Path file = folder.toAbsolutePath().normalize().resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "Missing " + file + ": build with ./mvnw package, or set -D" + FOLDER_PROPERTY);
    }
    return file;
  }
}
