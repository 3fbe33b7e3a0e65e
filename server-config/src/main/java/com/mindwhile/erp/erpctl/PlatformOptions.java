package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.NoAnswerException;
import com.mindwhile.erp.launcher.rest.RestApi;
import com.mindwhile.erp.launcher.rest.RestApiException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that talks to the control plane. */
final class PlatformOptions {

  /** How the answer is printed. */
  enum Format {
    /** Columns for people. */
    TABLE,
    /** For programs. */
    JSON
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The control plane, default $ERP_ADMIN_URL or ${DEFAULT-VALUE}.",
      defaultValue = "${env:ERP_ADMIN_URL:-http://localhost:8080/admin}")
  private URI url;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description =
          "A properties file of mode 600 with user, password and, for a second factor, code; else"
              + " $ERP_USER, $ERP_PASSWORD and $ERP_CODE. A code that is needed and not given is"
              + " asked for.")
  private Path credentials;

  @Option(
      names = {"-o", "--output"},
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.",
      defaultValue = "TABLE")
  private Format output;

  /** Makes calls as the user signed in for them, and signs out. */
  <T> T call(Function<RestApi, T> calls) {
    SecretInput input = SecretInput.ofThisProcess();
    Credentials user = input.credentials(credentials, "ERP");
    RestApi api =
        RestApi.ofControlPlane(url)
            .signIn(user.user(), user.password(), () -> input.code(credentials, "ERP"));
    try {
      return calls.apply(api);
    } finally {
      signOut(api);
    }
  }

  /** What the calls came to counts, whether the session could be ended or not. */
  private void signOut(RestApi api) {
    try {
      api.signOut();
    } catch (RestApiException | NoAnswerException failed) {
      progress("The session was not ended: " + failed.getMessage());
    }
  }

  /** Prints an answer: a page of items, or one item. */
  void print(JsonNode answer, List<String> columns) {
    print(answer, answer, columns);
  }

  /**
   * Prints an answer.
   *
   * @param shown what of it people are shown; programs get all
   */
  void print(JsonNode answer, JsonNode shown, List<String> columns) {
    command
        .commandLine()
        .getOut()
        .println(
            output == Format.JSON ? answer.toPrettyString() : Table.of(shown, columns).toString());
  }

  /** Shows people at a terminal how far it is, on one line; anybody else nothing. */
  void progressBar(ProgressBar bar) {
    if (System.console() != null) {
      command.commandLine().getErr().print("\r" + bar);
      command.commandLine().getErr().flush();
    }
  }

  /** Leaves the line of the progress bar. */
  void endOfProgressBar() {
    if (System.console() != null) {
      command.commandLine().getErr().println();
    }
  }

  /** Tells people, and not programs, how it goes. */
  void progress(String message) {
    command.commandLine().getErr().println(message);
  }
}
