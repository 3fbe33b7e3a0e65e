package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.launcher.rest.NoAnswerException;
import com.mindwhile.erp.launcher.rest.RestApiException;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The operators' command line. */
@Command(
    name = "erpctl",
    description = "Operates Mindwhile ERP: installation, keys, schools and jobs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      GenerateKey.class,
      RotateKey.class,
      Install.class,
      CreateSuperAdmin.class,
      Schools.class,
      Migrate.class,
      Jobs.class,
      DatabaseServers.class,
      SuperAdmins.class,
      SigningKeys.class,
      Audit.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it failed",
      "2:wrong arguments or input",
      "3:sign-in or permission refused",
      "4:no such thing",
      "5:in conflict with what is there",
      "6:nobody answers, or not now",
      "7:the job still runs"
    })
public final class Erpctl {

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Erpctl());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(Erpctl::report);
    return commandLine;
  }

  private static int report(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    err.println("erpctl: " + reason(failure));
    return exitCode(failure).code();
  }

  static ExitCode exitCode(Exception failure) {
    if (failure instanceof CommandFailedException failed) {
      return failed.exitCode();
    }
    if (failure instanceof RestApiException refused) {
      return ExitCode.of(refused.status());
    }
    return failure instanceof NoAnswerException ? ExitCode.UNAVAILABLE : ExitCode.FAILED;
  }

  private static String reason(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
