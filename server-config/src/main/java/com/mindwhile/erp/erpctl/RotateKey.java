package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.security.vault.KeySetFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a key to the vault's key set; what older keys encrypted stays readable. */
@Command(
    name = "rotate-key",
    header = "Adds a key to the vault's key set.",
    description =
        "Adds a key to the vault's key set and encrypts with it from the next start on. Older"
            + " keys stay and still decrypt.",
    mixinStandardHelpOptions = true)
final class RotateKey implements Runnable {

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The key set, default ${DEFAULT-VALUE}.",
      defaultValue = "${env:ERP_VAULT_KEYSET_FILE:-vault-keys.json}")
  private Path file;

  @Override
  public void run() {
    new KeySetFile(file).rotate();
  }
}
