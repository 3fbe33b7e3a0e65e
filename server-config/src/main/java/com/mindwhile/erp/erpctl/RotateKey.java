package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.security.vault.KeySetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds a key to the vault's key set, then encrypts with it; what older keys did stays readable. */
@Command(
    name = "rotate-key",
    header = "Adds a key to the vault's key set, then takes it into use.",
    description =
        "Adds a key to the vault's key set, which only decrypts. Once every node was restarted with"
            + " a copy of the file, --use encrypts with it; copy the file and restart once more."
            + " Older keys stay and still decrypt.",
    mixinStandardHelpOptions = true)
final class RotateKey implements Runnable {

  @Spec private CommandSpec command;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The key set, default ${DEFAULT-VALUE}.",
      defaultValue = "${env:ERP_VAULT_KEYSET_FILE:-vault-keys.json}")
  private Path file;

  @Option(
      names = "--use",
      description = "Encrypts with the key that was added, from each node's next start on.")
  private boolean use;

  @Override
  public void run() {
    KeySetFile keys = new KeySetFile(file);
    PrintWriter out = command.commandLine().getOut();
    if (use) {
      keys.useNewest();
      out.println("The new key encrypts: copy " + file + " to every node and restart it");
    } else {
      keys.add();
      out.println("Added a key: copy " + file + " to every node and restart it, then --use it");
    }
  }
}
