package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

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

  /** The same with absolute paths. */
  public RuntimeFiles {
    payaraMicro = payaraMicro.toAbsolutePath().normalize();
    web = web.toAbsolutePath().normalize();
    admin = admin.toAbsolutePath().normalize();
    driver = driver.toAbsolutePath().normalize();
  }

  /** The files in the folder the system property names, else in the build's own. */
  public static RuntimeFiles locate() {
    return in(
        Optional.ofNullable(System.getProperty(FOLDER_PROPERTY))
            .map(Path::of)
            .orElseGet(RuntimeFiles::folderOfTheBuild));
  }

  /** Seen from the project's top folder or from a module's. */
  private static Path folderOfTheBuild() {
    Path fromTheTop = Path.of("server-config", "target", "runtime");
    return Files.isDirectory(Path.of("server-config"))
        ? fromTheTop
        : Path.of("..").resolve(fromTheTop);
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

  /** What tells this build from another: the SHA-256 of the school plane's archive. */
  String build() throws IOException {
    return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(web);
  }

  private static Path present(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "Missing "
              + file.toAbsolutePath()
              + ": build with ./mvnw package, or set -D"
              + FOLDER_PROPERTY);
    }
    return file;
  }
}
