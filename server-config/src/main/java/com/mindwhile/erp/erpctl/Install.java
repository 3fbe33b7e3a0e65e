package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.launcher.ControlPlane;
import com.mindwhile.erp.launcher.DatabaseAccount;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.Installation;
import com.mindwhile.erp.launcher.Secrets;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.KeySetFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prepares a database server for the system; also brings an installed one to a new release. */
@Command(
    name = "install",
    header = "Prepares a database server, or brings it to a new release.",
    description =
        "Prepares a MySQL or MariaDB server: databases, accounts with generated passwords, the"
            + " control plane's tables, the vault's keys. Can be repeated, and is, for a new release,"
            + " with the same --secrets and --key-file: without them it refuses and changes nothing."
            + " The server's administrator comes from $ERP_DB_ADMIN_USER and $ERP_DB_ADMIN_PASSWORD"
            + " or a file.",
    mixinStandardHelpOptions = true)
final class Install implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--admin-credentials",
      paramLabel = "FILE",
      description = "A properties file of mode 600 with user and password.")
  private Path adminCredentials;

  @Option(
      names = "--clients",
      description = "Where the accounts may connect from, as MySQL writes it; default %%.",
      defaultValue = "%")
  private String clients;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The vault's keys, default ${DEFAULT-VALUE}; made if it is not there.",
      defaultValue = "${env:ERP_VAULT_KEYSET_FILE:-vault-keys.json}")
  private Path keyFile;

  @Option(
      names = "--server-name",
      description = "What operators call the database server, default ${DEFAULT-VALUE}.",
      defaultValue = "main")
  private String serverName;

  @Option(
      names = "--school-prefix",
      paramLabel = "PREFIX",
      description =
          "What schools' databases are called, default ${DEFAULT-VALUE}: the value of"
              + " erp.schools.database-prefix.",
      defaultValue = Installation.SCHOOL_PREFIX)
  private String schoolPrefix;

  @Option(
      names = "--reset-passwords",
      description =
          "Gives accounts whose passwords the secrets do not have new ones. Running servers lose"
              + " their databases until they have them.")
  private boolean resetPasswords;

  @Override
  public Integer call() throws Exception {
    Credentials administrator =
        SecretInput.ofThisProcess().credentials(adminCredentials, "ERP_DB_ADMIN");
    DatabaseServer server = database.as(administrator);
    Secrets secrets = database.secrets();
    PrintWriter out = command.commandLine().getOut();

    Installation installation = new Installation(server, secrets, clients, schoolPrefix);
    ControlPlane controlPlane = new ControlPlane(server, secrets);
    if (!resetPasswords) {
      requireKnownPasswords(installation.accountsOfUnknownPassword());
    }
    requireKeys(controlPlane.keysInUse());
    installation.run();
    out.println("Databases and accounts are there");
    if (!Files.exists(keyFile)) {
      new KeySetFile(keyFile).generate();
      out.println("Made the vault's keys in " + keyFile + ": keep a copy apart from the backups");
    }
    out.println("The control plane's tables are of version " + controlPlane.migrate());
    controlPlane.registerDatabaseServer(
        serverName, DatabaseAccount.PROVISIONER.on(server, secrets), keyFile);
    out.println("Schools can be made on " + serverName);
    return ExitCode.OK.code();
  }

  private void requireKnownPasswords(List<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.CONFLICT,
          "The server has accounts whose passwords are not in %s: %s. Name the file"
                  .formatted(database.secretsFile(), String.join(", ", unknown))
              + " of the installation with --secrets; --reset-passwords gives them"
              + " new ones, which every running server then needs. Nothing was changed.");
    }
  }

  private void requireKeys(Set<Long> inUse) {
    if (inUse.isEmpty()) {
      return;
    }
    if (!Files.exists(keyFile)) {
      throw wrongKeys("There is no such file", null);
    }
    try {
      new CredentialVault(keyFile).requireKeys(inUse);
    } catch (IllegalStateException unfit) {
      throw wrongKeys(unfit.getMessage(), unfit);
    }
  }

  private CommandFailedException wrongKeys(String reason, Exception cause) {
    return new CommandFailedException(
        ExitCode.CONFLICT,
        "The registry's secrets were not encrypted with %s. %s. Name the installation's key set with"
                .formatted(keyFile, reason)
            + " --key-file. Nothing was changed.",
        cause);
  }
}
