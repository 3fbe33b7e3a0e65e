package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.security.sessions.SecondFactorNeededException;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Second factors and recovery codes as rows of the registry. The super admin's row is locked. */
@Dependent
class SecondFactorRows {

  private static final int RECOVERY_CODES = 10;

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private CredentialVault vault;

  /**
   * Whether a code is good as the second factor of a super admin, or none is needed. It is used up.
   *
   * @param code what the authenticator shows, or a recovery code; null if none was given
   * @throws SecondFactorNeededException if one is needed and none was given
   */
  boolean prove(long superAdminId, String code, Instant now) {
    Optional<SecondFactor> factor = find(superAdminId).filter(SecondFactor::isConfirmed);
    if (factor.isEmpty()) {
      return true;
    }
    if (code == null || code.isBlank()) {
      throw new SecondFactorNeededException();
    }
    return factor.get().accept(totp(superAdminId, factor.get()), code.strip(), now)
        || useRecoveryCode(superAdminId, code, now);
  }

  /** Whether a code is asked for at a super admin's sign-in. Locks nothing. */
  boolean isConfirmed(long superAdminId) {
    SecondFactor factor = registry.find(SecondFactor.class, superAdminId);
    return factor != null && factor.isConfirmed();
  }

  Optional<SecondFactor> find(long superAdminId) {
    return Optional.ofNullable(
        registry.find(SecondFactor.class, superAdminId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Makes one that is still to be confirmed, in place of any other. @return its key */
  byte[] make(long superAdminId, Instant now) {
    remove(superAdminId);
    byte[] key = Totp.newKey();
    registry.persist(
        new SecondFactor(
            superAdminId,
            vault.encrypt(Base64.getEncoder().encodeToString(key), vaultContext(superAdminId)),
            now));
    return key;
  }

  /** Makes recovery codes in place of any others. @return them, in clear for the only time */
  List<String> makeRecoveryCodes(long superAdminId) {
    removeRecoveryCodes(superAdminId);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = RecoveryCode.random();
      registry.persist(new RecoveryCode(superAdminId, code));
      codes.add(code);
    }
    return codes;
  }

  /** How many recovery codes are not used yet. */
  long recoveryCodesLeft(long superAdminId) {
    return registry
        .createQuery(
            "select count(c) from RecoveryCode c where c.superAdminId = :admin and c.usedAt is null",
            Long.class)
        .setParameter("admin", superAdminId)
        .getSingleResult();
  }

  /** Removes the second factor and the recovery codes. @return whether there was one */
  boolean remove(long superAdminId) {
    removeRecoveryCodes(superAdminId);
    Optional<SecondFactor> factor = find(superAdminId);
    factor.ifPresent(registry::remove);
    registry.flush();
    return factor.isPresent();
  }

  Totp totp(long superAdminId, SecondFactor factor) {
    return new Totp(
        Base64.getDecoder().decode(vault.decrypt(factor.secret(), vaultContext(superAdminId))));
  }

  private boolean useRecoveryCode(long superAdminId, String code, Instant now) {
    Optional<RecoveryCode> unused =
        registry
            .createQuery(
                """
                select c from RecoveryCode c
                where c.superAdminId = :admin and c.hash = :hash and c.usedAt is null""",
                RecoveryCode.class)
            .setParameter("admin", superAdminId)
            .setParameter("hash", RecoveryCode.hash(code))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    unused.ifPresent(found -> found.use(now));
    return unused.isPresent();
  }

  private void removeRecoveryCodes(long superAdminId) {
    registry
        .createQuery("delete from RecoveryCode c where c.superAdminId = :admin")
        .setParameter("admin", superAdminId)
        .executeUpdate();
  }

  private static String vaultContext(long superAdminId) {
    return "super-admin-second-factor:" + superAdminId;
  }
}
