package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;

/**
 * A stored key pair. Its number is assigned, one above the last: of two nodes that make the next
 * key at the same time one is refused by the primary key.
 */
@Entity
@NotAudited
@Table(name = "signing_keys")
public class SigningKey {

  @Id private long id;

  private String kid;

  @Column(name = "public_jwk")
  private String publicJwk;

  @Column(name = "private_jwk")
  private byte[] privateJwk;

  @Column(name = "private_jwk_key_id")
  private long privateJwkKeyId;

  @Column(name = "active_from")
  private Instant activeFrom;

  @Column(name = "active_until")
  private Instant activeUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  protected SigningKey() {}

  /** Encrypts a key pair for storing. It signs from {@code activeFrom} on. */
  SigningKey(long id, RSAKey pair, CredentialVault vault, Instant activeFrom, Instant now) {
    EncryptedSecret encrypted = vault.encrypt(pair.toJSONString(), vaultContext(pair.getKeyID()));
    this.id = id;
    this.kid = pair.getKeyID();
    this.publicJwk = pair.toPublicJWK().toJSONString();
    this.privateJwk = encrypted.ciphertext();
    this.privateJwkKeyId = encrypted.keyId();
    this.activeFrom = activeFrom;
    this.createdAt = now;
    this.createdBy = "system";
  }

  /** What a private key is bound to in the vault. */
  static String vaultContext(String kid) {
    return "signing-key:" + kid;
  }

  long id() {
    return id;
  }

  String kid() {
    return kid;
  }

  Instant activeFrom() {
    return activeFrom;
  }

  /** How operators see it. */
  SigningKeyView view() {
    return new SigningKeyView(kid, createdAt, activeFrom, activeUntil);
  }

  /** Whether it may sign: its time has come and has not ended. */
  boolean signsAt(Instant now) {
    return !now.isBefore(activeFrom) && verifiesAt(now);
  }

  /** Whether what it signed is still believed. */
  boolean verifiesAt(Instant now) {
    return activeUntil == null || now.isBefore(activeUntil);
  }

  /** Lets it verify until then and no longer; one that ends sooner stays as it is. */
  void retire(Instant until) {
    if (activeUntil == null || until.isBefore(activeUntil)) {
      activeUntil = until;
    }
  }

  /** The half that verifies, which is kept in clear. */
  RSAKey publicKey() {
    try {
      return RSAKey.parse(publicJwk);
    } catch (ParseException damaged) {
      throw new IllegalStateException("Signing key " + kid + " is damaged", damaged);
    }
  }

  /** The pair. @throws IllegalStateException if the vault cannot decrypt it */
  RSAKey pair(CredentialVault vault) {
    try {
      return RSAKey.parse(vault.decrypt(privateJwk, vaultContext(kid)));
    } catch (ParseException damaged) {
      throw new IllegalStateException("Signing key " + kid + " is damaged", damaged);
    }
  }
}
