package com.mindwhile.erp.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro unpacked, once for all servers that run it.
 *
 * <p>Its jar as it comes unpacks 300 libraries into each server's folder and reads them with a
 * class loader of its own. Unpacked by its {@code --outputlauncher} they are a class path, whose
 * classes the JVM can share, see {@link SharedClasses} and ADR 37.
 */
final class MicroProgram {

  private static final String LAUNCHER = "launch-micro.jar";
  private static final String LIBRARIES = "runtime";
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final Path driver;

  private MicroProgram(Path folder, Path driver) {
    this.folder = folder;
    this.driver = driver;
  }

  /**
   * The program beside its jar, unpacked there unless an earlier start did.
   *
   * @throws ServerFailedException with what it wrote, if it could not be unpacked
   */
  static synchronized MicroProgram of(RuntimeFiles files) throws IOException {
    Path jar = files.payaraMicro();
    Path parent = jar.getParent();
    // the size, so that another release is not taken for this one
    Path folder = parent.resolve("payara-micro-" + Files.size(jar));
    if (!Files.isDirectory(folder)) {
      Path draft = Files.createTempDirectory(parent, "payara-micro");
      unpack(jar, draft);
      try {
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException taken) {
        PrivateFile.deleteFolder(draft);
        if (!Files.isDirectory(folder)) {
          throw taken;
        }
      }
    }
    return new MicroProgram(folder, files.driver());
  }

  /** What the JVM has to be told about it: what it opens of the JDK, and where it is. */
  List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    Attributes manifest = manifest();
    for (String each : manifest.getValue("Add-Exports").split(" ")) {
      options.add("--add-exports=" + each + "=ALL-UNNAMED");
    }
    for (String each : manifest.getValue("Add-Opens").split(" ")) {
      options.add("--add-opens=" + each + "=ALL-UNNAMED");
    }
    options.add("-Dfish.payara.micro.BootJar=" + launcher().toUri());
    options.add("-Dfish.payara.micro.UnpackDir=" + folder);
    return options;
  }

  /** The class path: it and the JDBC driver. */
  String classPath() {
    return launcher() + File.pathSeparator + driver;
  }

  /** The class that starts it. */
  String mainClass() throws IOException {
    return manifest().getValue("Start-Class");
  }

  /** The classes of it that are shared, by this release of the JVM and with this driver. */
  SharedClasses sharedClasses() throws IOException {
    String name =
        folder.getFileName()
            + "-"
            + Files.getLastModifiedTime(driver).toMillis()
            + "-"
            + Runtime.version()
            + ".jsa";
    return new SharedClasses(folder.resolveSibling(name));
  }

  /** Copies what a server keeps for itself, such as its configuration, to its root folder. */
  void prepareRoot(Path root) throws IOException {
    Set<Path> shared = Set.of(folder.resolve(LIBRARIES), launcher());
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) content::iterator) {
        if (shared.stream().noneMatch(each::startsWith)) {
          Path copy = root.resolve(folder.relativize(each));
          if (!Files.isDirectory(copy)) {
            Files.copy(each, copy);
          }
        }
      }
    }
  }

  private Path launcher() {
    return folder.resolve(LAUNCHER);
  }

  private Attributes manifest() throws IOException {
    try (JarFile jar = new JarFile(launcher().toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    Path log = jar.resolveSibling("payara-micro.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--rootdir",
                folder.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new ServerFailedException(
            "Payara Micro could not be unpacked", log, Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Payara Micro was unpacked", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
