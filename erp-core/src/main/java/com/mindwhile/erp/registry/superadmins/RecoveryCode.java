package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/**
 * Lets a super admin in once without the second factor. Only its SHA-256 is stored: 80 random bits
 * need no salt and no slow hash.
 */
@Entity
@NotAudited
@Table(name = "super_admin_recovery_codes")
class RecoveryCode {

  private static final int BYTES = 10;
  private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?!$)";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "super_admin_id", updatable = false)
  private long superAdminId;

  @Column(name = "code_hash", updatable = false)
  private byte[] hash;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(long superAdminId, String code) {
    this.superAdminId = superAdminId;
    this.hash = hash(code);
  }

  /** A new one, in groups of four letters and digits. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll(GROUPS_OF_FOUR, "-");
  }

  /** What is stored of one, however it is typed. */
  static byte[] hash(String code) {
    String typed = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  void use(Instant now) {
    usedAt = now;
  }
}
