package com.mindwhile.erp.security.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.TooManyRequestsException;
import com.mindwhile.erp.tenancy.SchoolContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often an address has failed to sign in to a school, or to the platform, on this node. Whoever
 * tries a few passwords on each of many accounts locks none of them; this ends it, and keeps such a
 * one from taking the places in which passwords are compared. After {@code
 * erp.security.address-failures} no password from there is considered until {@code
 * erp.security.address-window} has passed since the first; 0 is for no limit. A school does not
 * feel what is tried at another.
 */
@ApplicationScoped
public class FailedSignIns {

  private static final int MAX_ORIGINS = 100_000;

  /**
   * From where to where.
   *
   * @param schoolId null for the platform
   */
  private record Origin(Long schoolId, String address) {}

  private Cache<Origin, Integer> failures;
  private SchoolContext schools;
  private int tolerated;

  protected FailedSignIns() {}

  @Inject
  public FailedSignIns(
      SchoolContext schools,
      @ConfigProperty(name = "erp.security.address-failures") int tolerated,
      @ConfigProperty(name = "erp.security.address-window") Duration window) {
    this(schools, tolerated, window, Ticker.systemTicker());
  }

  FailedSignIns(SchoolContext schools, int tolerated, Duration window, Ticker time) {
    this.schools = schools;
    this.tolerated = tolerated;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MAX_ORIGINS)
            .ticker(time)
            .expireAfter(Expiry.<Origin, Integer>creating((origin, count) -> window))
            .build();
  }

  /**
   * Lets pass who has not failed too often.
   *
   * @throws TooManyRequestsException with how long to wait
   */
  void refuseTooMany(Caller.Kind kind, SessionClient client) {
    Origin origin = origin(kind, client);
    Integer count = failures.getIfPresent(origin);
    if (tolerated > 0 && count != null && count >= tolerated) {
      throw new TooManyRequestsException(
          "Too many sign-ins from this address have failed", secondsUntilForgotten(origin));
    }
  }

  /** Counts a failure. */
  void note(Caller.Kind kind, SessionClient client) {
    failures.asMap().merge(origin(kind, client), 1, Integer::sum);
  }

  private int secondsUntilForgotten(Origin origin) {
    return failures
        .policy()
        .expireVariably()
        .flatMap(expiry -> expiry.getExpiresAfter(origin))
        .map(left -> (int) left.toSeconds() + 1)
        .orElse(1);
  }

  private Origin origin(Caller.Kind kind, SessionClient client) {
    return new Origin(
        kind == Caller.Kind.SCHOOL_USER ? schools.current().id() : null,
        client.address() == null ? "" : client.address());
  }
}
