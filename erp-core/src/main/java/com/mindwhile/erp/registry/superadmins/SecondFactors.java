package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Super admins set up their own second factor: a key for an authenticator, confirmed by a code. */
@Stateless
public class SecondFactors {

  private static final String ISSUER = "Mindwhile ERP";

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private SecondFactorRows rows;
  @Inject private SuperAdminSessionRows sessions;
  @EJB private PlatformAuditTrail audit;
  @Inject private Clock clock;

  /** How the caller's own is. */
  public SecondFactorView of(Caller owner) {
    Optional<SecondFactor> factor =
        Optional.ofNullable(registry.find(SecondFactor.class, owner.id()));
    return new SecondFactorView(
        factor.map(SecondFactor::confirmedAt).orElse(null), rows.recoveryCodesLeft(owner.id()));
  }

  /**
   * Makes a key for the caller, which is not asked for before it is confirmed.
   *
   * @throws ConflictException if they have a second factor: another super admin can reset it
   */
  public SecondFactorEnrolment begin(Caller owner) {
    requireNone(lock(owner));
    String secret = Base32.encode(rows.make(owner.id(), clock.instant()));
    return new SecondFactorEnrolment(secret, uri(owner.name(), secret));
  }

  /**
   * Has the caller's second factor be asked for from now on. Their other sessions end, which were
   * opened without one.
   *
   * @return codes for the day the authenticator is lost
   * @throws InvalidInputException if it is not the code the authenticator shows
   * @throws ConflictException if there is none to be confirmed
   */
  public RecoveryCodes confirm(Caller owner, String code) {
    requireNone(lock(owner));
    SecondFactor factor =
        rows.find(owner.id())
            .orElseThrow(() -> new ConflictException("There is no second factor to confirm"));
    Instant now = clock.instant();
    if (!factor.accept(rows.totp(owner.id(), factor), code.strip(), now)) {
      throw new InvalidInputException(
          new FieldViolation("code", "WRONG_CODE", "is not the code the authenticator shows now"));
    }
    factor.confirm(now);
    RecoveryCodes codes = new RecoveryCodes(rows.makeRecoveryCodes(owner.id()));
    sessions.end(owner.id(), owner.session().orElse(""));
    audit.record(
        Change.event("SECOND_FACTOR_ENABLED", "SuperAdmin", Long.toString(owner.id()), null), null);
    return codes;
  }

  private Optional<SecondFactor> lock(Caller owner) {
    registry.find(SuperAdmin.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
    return rows.find(owner.id());
  }

  private static void requireNone(Optional<SecondFactor> present) {
    if (present.filter(SecondFactor::isConfirmed).isPresent()) {
      throw new ConflictException("There is a second factor already");
    }
  }

  /** As authenticators read it: github.com/google/google-authenticator/wiki/Key-Uri-Format. */
  private static String uri(String account, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encoded(ISSUER),
            encoded(account),
            secret,
            encoded(ISSUER),
            Totp.DIGITS,
            Totp.STEP.toSeconds());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
