package com.mindwhile.erp.security.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The file with the vault's keys, kept outside every database: a Tink key set as JSON, readable by
 * its owner alone.
 */
public final class KeySetFile {

  private final Path file;

  public KeySetFile(Path file) {
    this.file = file;
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink has no AEAD", impossible);
    }
  }

  /**
   * Makes a key set with one AES-256-GCM key.
   *
   * @throws IllegalStateException if the file exists already: its keys may be in use
   */
  public void generate() {
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " exists already; rotate it instead");
    }
    write(KeysetHandle.newBuilder());
  }

  /** Adds a key and makes it the one to encrypt with; the older ones still decrypt. */
  public void rotate() {
    write(KeysetHandle.newBuilder(read()));
  }

  /** The key set. @throws IllegalStateException if the file is missing or is not one */
  KeysetHandle read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "No usable key set at " + file + "; 'erpctl generate-key' makes one", unreadable);
    }
  }

  private void write(KeysetHandle.Builder older) {
    try {
      KeysetHandle keys =
          older
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path complete =
          Files.createTempFile(
              parent,
              "keyset",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          complete,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
      Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | GeneralSecurityException unwritable) {
      throw new IllegalStateException("The key set could not be written to " + file, unwritable);
    }
  }
}
