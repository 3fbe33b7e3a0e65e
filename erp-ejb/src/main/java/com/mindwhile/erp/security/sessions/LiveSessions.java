package com.mindwhile.erp.security.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the session behind a token goes on: it may have been ended, the account disabled, its
 * roles or password changed. The answer is kept for {@code erp.security.session-check-seconds}, so
 * each of these takes effect within that time on every node.
 */
@ApplicationScoped
public class LiveSessions {

  private static final int MAX_SESSIONS = 100_000;

  private record SessionKey(Caller.Kind kind, Long schoolId, String session) {

    static SessionKey of(Caller caller) {
      return new SessionKey(caller.kind(), caller.schoolId(), caller.session().orElseThrow());
    }
  }

  private Cache<SessionKey, OptionalInt> versions;
  private Planes planes;
  private SchoolDirectory schools;
  private SchoolContext schoolContext;

  protected LiveSessions() {}

  @Inject
  public LiveSessions(
      Planes planes,
      SchoolDirectory schools,
      SchoolContext schoolContext,
      @ConfigProperty(name = "erp.security.session-check-seconds") int seconds) {
    this.planes = planes;
    this.schools = schools;
    this.schoolContext = schoolContext;
    this.versions =
        Caffeine.newBuilder()
            .maximumSize(MAX_SESSIONS)
            .expireAfterWrite(Duration.ofSeconds(seconds))
            .build();
  }

  /** Whether the principal's session and rights are still those it was signed in with. */
  public boolean goesOn(ErpPrincipal principal) {
    Caller caller = principal.caller();
    SessionKey key = SessionKey.of(caller);
    OptionalInt required = versions.get(key, unknown -> requiredVersion(caller));
    if (required.isPresent() && required.getAsInt() < principal.authVersion()) {
      // the rights changed and the client refreshed its token, both since the answer was kept
      versions.invalidate(key);
      required = versions.get(key, unknown -> requiredVersion(caller));
    }
    return required.isPresent() && required.getAsInt() == principal.authVersion();
  }

  /** Asks again at the next use of the caller's session. */
  public void forget(Caller caller) {
    versions.invalidate(SessionKey.of(caller));
  }

  private OptionalInt requiredVersion(Caller caller) {
    String session = caller.session().orElseThrow();
    if (caller.kind() == Caller.Kind.SUPER_ADMIN) {
      return planes.of(caller.kind()).requiredVersion(session, caller.id());
    }
    Optional<School> school =
        schools.byId(caller.schoolId()).filter(known -> known.database() != null);
    if (school.isEmpty()) {
      return OptionalInt.empty();
    }
    ThreadBinding.Scope entered = schoolContext.enter(school.get());
    try {
      return planes.of(caller.kind()).requiredVersion(session, caller.id());
    } finally {
      entered.close();
    }
  }
}
