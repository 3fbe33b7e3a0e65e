package com.mindwhile.erp.security.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.shared.UnavailableException;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the session behind a token goes on: it may have been ended, the account disabled, its
 * roles or password changed. The answer is kept for {@code erp.security.session-check-seconds}, so
 * each of these takes effect within that time on every node. A failure is kept for a second: those
 * that waited for the same answer do not wait for another one each.
 */
@ApplicationScoped
public class LiveSessions {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
  private static final int MAX_SESSIONS = 100_000;
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final long FAILURE_KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private record SessionKey(Caller.Kind kind, Long schoolId, String session) {

    static SessionKey of(Caller caller) {
      return new SessionKey(caller.kind(), caller.schoolId(), caller.session().orElseThrow());
    }
  }

  /**
   * What was found out.
   *
   * @param version the tokens of the session must have; empty if it has ended
   * @param failedAt when it could not be found out, in nanoseconds; else empty
   */
  private record Answer(OptionalInt version, OptionalLong failedAt) {

    boolean isBefore(int authVersion) {
      return version.isPresent() && version.getAsInt() < authVersion;
    }
  }

  /** Asked outside of the cache: who waits for a database must not hold a part of it. */
  private Cache<SessionKey, CompletableFuture<Answer>> answers;

  private Planes planes;
  private SchoolDirectory schools;
  private SchoolContext schoolContext;
  private Ticker time;

  protected LiveSessions() {}

  @Inject
  public LiveSessions(
      Planes planes,
      SchoolDirectory schools,
      SchoolContext schoolContext,
      @ConfigProperty(name = "erp.security.session-check-seconds") int seconds) {
    this(planes, schools, schoolContext, seconds, Ticker.systemTicker());
  }

  LiveSessions(
      Planes planes,
      SchoolDirectory schools,
      SchoolContext schoolContext,
      int seconds,
      Ticker time) {
    this.planes = planes;
    this.schools = schools;
    this.schoolContext = schoolContext;
    this.time = time;
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(MAX_SESSIONS)
            .ticker(time)
            .expireAfterWrite(Duration.ofSeconds(seconds))
            .build();
  }

  /**
   * Whether the principal's session and rights are still those it was signed in with.
   *
   * @throws UnavailableException if that cannot be found out now
   */
  public boolean goesOn(ErpPrincipal principal) {
    Caller caller = principal.caller();
    SessionKey key = SessionKey.of(caller);
    CompletableFuture<Answer> kept = kept(key, caller);
    Answer answer = kept.join();
    if (answer.isBefore(principal.authVersion()) || isOutdatedFailure(answer)) {
      // of the first kind: rights changed and the client refreshed its token since it was kept
      answers.asMap().remove(key, kept);
      answer = kept(key, caller).join();
    }
    if (answer.failedAt().isPresent()) {
      throw new UnavailableException("Sign-in cannot be checked now", RETRY_AFTER_SECONDS);
    }
    OptionalInt required = answer.version();
    return required.isPresent() && required.getAsInt() == principal.authVersion();
  }

  /** Asks again at the next use of the caller's session. */
  public void forget(Caller caller) {
    answers.invalidate(SessionKey.of(caller));
  }

  /** The answer that is kept or awaited; else it is asked for, by this thread for all. */
  private CompletableFuture<Answer> kept(SessionKey key, Caller caller) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> kept = answers.asMap().putIfAbsent(key, mine);
    if (kept != null) {
      return kept;
    }
    try {
      mine.complete(ask(caller));
    } finally {
      if (mine.completeExceptionally(new IllegalStateException("A session was not checked"))) {
        answers.asMap().remove(key, mine);
      }
    }
    return mine;
  }

  private Answer ask(Caller caller) {
    try {
      return new Answer(requiredVersion(caller), OptionalLong.empty());
    } catch (EJBException failed) {
      LOG.warn("A session could not be checked", failed);
      return failed();
    } catch (UnavailableException unavailable) {
      return failed();
    }
  }

  private Answer failed() {
    return new Answer(OptionalInt.empty(), OptionalLong.of(time.read()));
  }

  private boolean isOutdatedFailure(Answer answer) {
    return answer.failedAt().isPresent()
        && time.read() - answer.failedAt().getAsLong() > FAILURE_KEPT_NANOS;
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
