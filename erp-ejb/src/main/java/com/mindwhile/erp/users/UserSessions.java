package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.security.sessions.SessionView;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The sessions of the school's users, as its administrators see and end them. */
@Stateless
public class UserSessions {

  /** The orders sessions can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "createdAt", List.of("s.createdAt"),
              "lastUsedAt", List.of("s.lastUsedAt")),
          "createdAt",
          "s.id");

  private static final PagedQuery<UserSession> LIST =
      new PagedQuery<>(UserSession.class, "s", "UserSession s", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private ManagedUsers managed;
  @Inject private UserTokens tokens;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * A user's sessions, those that ended of late included.
   *
   * @throws NotFoundException if there is no such user
   */
  public Page<SessionView> list(long userId, PageRequest request) {
    managed.find(userId);
    return LIST.page(database, new Conditions().and("s.accountId = :user", "user", userId), request)
        .map(UserSession::view);
  }

  /**
   * Ends one of a user's sessions.
   *
   * @throws NotFoundException if there is no such session
   */
  public void revoke(long userId, String sessionId) {
    managed.require(userId);
    UserSession session =
        database.find(UserSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    if (session == null || session.accountId() != userId) {
      throw new NotFoundException("The session");
    }
    session.revoke(clock.instant());
    audit.record("SESSION_REVOKED", "User", Long.toString(userId));
  }

  /** Ends all of a user's sessions. */
  public void revokeAll(long userId) {
    managed.require(userId);
    tokens.end(userId);
    audit.record("SESSIONS_REVOKED", "User", Long.toString(userId));
  }
}
