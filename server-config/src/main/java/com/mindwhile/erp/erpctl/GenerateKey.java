package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.security.vault.KeySetFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the key set that protects the passwords and signing keys the databases hold. */
@Command(
    name = "generate-key",
    header = "Makes the vault's key set.",
    description =
        "Makes the vault's key set, readable by its owner alone. Keep a copy apart from the"
            + " databases' backups: without it their secrets are lost.",
    mixinStandardHelpOptions = true)
final class GenerateKey implements Runnable {

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Where to, default ${DEFAULT-VALUE}; an existing file is refused.",
      defaultValue = "${env:ERP_VAULT_KEYSET_FILE:-vault-keys.json}")
  private Path file;

  @Override
  public void run() {
    new KeySetFile(file).generate();
  }
}
