package com.mindwhile.erp.it.erpctl;

import com.mindwhile.erp.launcher.ErpStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs {@code erpctl} as an operator's script does, in a process of its own. */
final class CommandLine {

  private final Path program = Path.of(System.getProperty("erp.erpctl"));
  private final Path folder;
  private final String url;
  private final Path credentials;

  /** For the control plane of that installation; its files are kept in the folder. */
  CommandLine(ErpStack erp, Path folder) {
    this.folder = folder;
    this.url = erp.payara().adminUrl().toString();
    this.credentials =
        privateFile(
            "credentials",
            "user=" + ErpStack.SUPER_ADMIN + "\npassword=" + erp.superAdminPassword() + "\n");
  }

  /**
   * What became of a command.
   *
   * @param commandLines what others on the machine could see of it while it ran
   */
  record Outcome(int exitCode, String out, String err, Set<String> commandLines) {}

  /** A file of mode 600. */
  Path privateFile(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.writeString(file, content);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command as the super admin and waits for its end. */
  Outcome run(String... arguments) {
    return begin(arguments).join();
  }

  /** Runs a command as the super admin. */
  CompletableFuture<Outcome> begin(String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--credentials", credentials.toString()));
    return start(command);
  }

  /** Runs a command with the credentials in that file. */
  Outcome runAs(Path others, String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--credentials", others.toString()));
    return start(command).join();
  }

  /** Runs a command that talks to no control plane. */
  Outcome runOnMachine(String... arguments) {
    return start(List.of(arguments)).join();
  }

  private CompletableFuture<Outcome> start(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    try {
      Path out = Files.createTempFile(folder, "out", "");
      Path err = Files.createTempFile(folder, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().put("ERP_ADMIN_URL", url);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      return CompletableFuture.supplyAsync(() -> outcome(process, out, err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome outcome(Process process, Path out, Path err) {
    Set<String> seen = new HashSet<>();
    try {
      do {
        process.info().commandLine().ifPresent(seen::add);
      } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err), seen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
