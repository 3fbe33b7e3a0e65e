package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * The key pairs in the master registry. Works in transactions of its own, so that a school's
 * transaction can go on around it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeyStore {

  @Inject @RegistryDatabase private EntityManager registry;
  @EJB private PlatformAuditTrail audit;

  /** The keys that still verify, oldest first. */
  public List<SigningKey> usableAt(Instant now) {
    return registry
        .createQuery(
            "select k from SigningKey k where k.activeUntil is null or k.activeUntil > :now"
                + " order by k.id",
            SigningKey.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** The highest number given so far; 0 if there is no key. */
  public long lastId() {
    return registry
        .createQuery("select coalesce(max(k.id), 0) from SigningKey k", Long.class)
        .getSingleResult();
  }

  /**
   * Stores the next key and lets the others verify until {@code othersUntil}.
   *
   * @throws RuntimeException if another node stored a key of the same number first
   */
  public void add(SigningKey next, Instant othersUntil) {
    registry.persist(next);
    registry.flush();
    usableAt(next.activeFrom()).stream()
        .filter(key -> key.id() != next.id())
        .forEach(key -> key.retire(othersUntil));
    audit.record(Change.event("SIGNING_KEY_MADE", "SigningKey", next.kid(), null), null);
  }

  /** Every key there was, newest first. */
  public List<SigningKeyView> all() {
    return registry
        .createQuery("select k from SigningKey k order by k.id desc", SigningKey.class)
        .getResultStream()
        .map(SigningKey::view)
        .toList();
  }

  /**
   * Ends a key at once.
   *
   * @throws NotFoundException if there is none of that id
   */
  public void withdraw(String kid, Instant now) {
    SigningKey key =
        registry
            .createQuery("select k from SigningKey k where k.kid = :kid", SigningKey.class)
            .setParameter("kid", kid)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("The signing key"));
    key.retire(now);
    audit.record(Change.event("SIGNING_KEY_WITHDRAWN", "SigningKey", kid, null), null);
  }
}
