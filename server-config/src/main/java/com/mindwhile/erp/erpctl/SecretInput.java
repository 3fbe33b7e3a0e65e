package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.launcher.PrivateFile;
import java.io.Console;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Takes user names and passwords from where no other user of the machine can see them. */
final class SecretInput {

  private final Map<String, String> environment;

  SecretInput(Map<String, String> environment) {
    this.environment = environment;
  }

  static SecretInput ofThisProcess() {
    return new SecretInput(System.getenv());
  }

  /**
   * A user's name and password.
   *
   * @param file a properties file of mode 600 with {@code user} and {@code password}, or null
   * @param variables what the names of the environment variables begin with
   */
  Credentials credentials(Path file, String variables) {
    if (file != null) {
      Properties properties = properties(file);
      return new Credentials(
          required(properties.getProperty("user"), file + " has no 'user'"),
          required(properties.getProperty("password"), file + " has no 'password'"));
    }
    String user = variables + "_USER";
    String password = variables + "_PASSWORD";
    return new Credentials(
        required(environment.get(user), "Set " + user + " and " + password + ", or give a file"),
        required(environment.get(password), "Set " + password + ", or give a file"));
  }

  /**
   * The code of a user's second factor, or a recovery code.
   *
   * @param file a properties file of mode 600 that may have a {@code code}, or null
   * @param variables what the names of the environment variables begin with
   */
  String code(Path file, String variables) {
    String variable = variables + "_CODE";
    return Optional.ofNullable(file)
        .map(given -> properties(given).getProperty("code"))
        .or(() -> Optional.ofNullable(environment.get(variable)))
        .or(() -> asked("Code of the second factor"))
        .orElseThrow(
            () ->
                new CommandFailedException(
                    ExitCode.REFUSED, "The account has a second factor: set " + variable));
  }

  /** A password from a file of mode 600, else a variable, else the terminal. */
  String password(Path file, String variable, String prompt) {
    if (file != null) {
      return text(file).strip();
    }
    return Optional.ofNullable(environment.get(variable))
        .or(() -> asked(prompt))
        .orElseThrow(
            () ->
                new CommandFailedException(
                    ExitCode.USAGE, "Set " + variable + ", or give a file with the password"));
  }

  private static Optional<String> asked(String prompt) {
    Console console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s: ", prompt)).map(String::new);
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(file)));
      return properties;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String text(Path file) {
    try {
      return PrivateFile.read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CommandFailedException unreadable(Path file, IOException e) {
    return new CommandFailedException(
        ExitCode.FAILED, "Cannot read " + file + ": " + e.getMessage(), e);
  }

  private static String required(String value, String otherwise) {
    if (value == null || value.isEmpty()) {
      throw new CommandFailedException(ExitCode.USAGE, otherwise);
    }
    return value;
  }
}
