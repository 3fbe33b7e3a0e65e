package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara Server's administration command, which reads its passwords from a file. */
final class Asadmin {

  private static final String USER = "admin";
  private static final long PATIENCE_MINUTES = 5;

  private final Path program;
  private final Path home;
  private final Path passwords;

  /**
   * Commands whose output and passwords are kept in that folder.
   *
   * @param password of the administrator of the domains below it
   * @param masterPassword of their key stores
   */
  Asadmin(Path program, Path home, String password, String masterPassword) throws IOException {
    this.program = program;
    this.home = home;
    this.passwords = home.resolve("passwords");
    PrivateFile.write(
        passwords,
        "AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n".formatted(password, masterPassword));
  }

  /**
   * Runs one.
   *
   * @return what it wrote
   * @throws ServerFailedException with what it wrote, if it failed
   */
  String run(String... command) throws IOException {
    String name =
        Arrays.stream(command).filter(word -> !word.startsWith("-")).findFirst().orElseThrow();
    Path log = home.resolve("asadmin-" + name + ".log");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", program.toString()));
    line.addAll(List.of("--user", USER, "--passwordfile", passwords.toString()));
    line.addAll(Arrays.asList(command));
    Process process =
        new ProcessBuilder(line)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new ServerFailedException("asadmin " + name, log, Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in asadmin " + name, e);
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(log);
  }
}
