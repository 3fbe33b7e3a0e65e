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
    write(KeysetHandle.newBuilder().addEntry(newKey().makePrimary()));
  }

  /**
   * Adds a key that decrypts and does not encrypt yet, so that every node can have it before
   * anything is encrypted with it.
   *
   * @throws IllegalStateException if one was added already and not made the primary key
   */
  public void add() {
    KeysetHandle keys = read();
    if (newestAwaitsUse(keys)) {
      throw new IllegalStateException(file + " has a new key already, which encrypts nothing yet");
    }
    write(KeysetHandle.newBuilder(keys).addEntry(newKey()));
  }

  /**
   * Makes the key added last the one to encrypt with; the older ones still decrypt.
   *
   * @throws IllegalStateException if it is so already
   */
  public void useNewest() {
    KeysetHandle keys = read();
    if (!newestAwaitsUse(keys)) {
      throw new IllegalStateException(file + " has no new key: add one first");
    }
    KeysetHandle.Builder changed = KeysetHandle.newBuilder(keys);
    changed.getAt(changed.size() - 1).makePrimary();
    write(changed);
  }

  private static boolean newestAwaitsUse(KeysetHandle keys) {
    return !keys.getAt(keys.size() - 1).isPrimary();
  }

  private static KeysetHandle.Builder.Entry newKey() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId();
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

  private void write(KeysetHandle.Builder changed) {
    try {
      KeysetHandle keys = changed.build();
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
