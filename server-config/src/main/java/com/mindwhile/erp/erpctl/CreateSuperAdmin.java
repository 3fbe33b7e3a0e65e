package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.launcher.ControlPlane;
import com.mindwhile.erp.launcher.DatabaseAccount;
import com.mindwhile.erp.launcher.Secrets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes somebody who may operate the whole installation. */
@Command(
    name = "create-super-admin",
    header = "Makes a super admin.",
    description =
        "Makes a super admin. The password comes from a file of mode 600, from"
            + " $ERP_SUPER_ADMIN_PASSWORD, or is asked for.",
    mixinStandardHelpOptions = true)
final class CreateSuperAdmin implements Callable<Integer> {

  private static final int SHORTEST = 12;

  @Mixin private DatabaseOptions database;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file of mode 600 that holds the password and nothing else.")
  private Path passwordFile;

  @Parameters(paramLabel = "EMAIL", description = "What they sign in with.")
  private String email;

  @Override
  public Integer call() throws Exception {
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw new CommandFailedException(ExitCode.USAGE, email + " is not an e-mail address");
    }
    String password =
        SecretInput.ofThisProcess()
            .password(passwordFile, "ERP_SUPER_ADMIN_PASSWORD", "Password of " + email);
    if (password.length() < SHORTEST) {
      throw new CommandFailedException(
          ExitCode.USAGE, "The password needs at least " + SHORTEST + " characters");
    }
    Secrets secrets = database.secrets();
    String registry = DatabaseAccount.REGISTRY.user();
    String registryPassword =
        secrets
            .find(registry)
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        ExitCode.FAILED, "The secrets have no " + registry + ": install first"));
    ControlPlane controlPlane =
        new ControlPlane(database.as(new Credentials(registry, registryPassword)), secrets);
    if (!controlPlane.createSuperAdmin(email, password)) {
      throw new CommandFailedException(ExitCode.CONFLICT, "There is a super admin " + email);
    }
    return ExitCode.OK.code();
  }
}
