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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often an address has failed to sign in to a school, or to the platform, on this node. Whoever
 * tries a few passwords on each of many accounts locks none of them; this ends it. After {@code
 * erp.security.address-failures} no password from there counts until {@code
 * erp.security.address-window} has passed since the first; 0 is for no limit. A school does not
 * feel what is tried at another, and who has signed in from there before does not feel it at all:
 * their account has a lock of its own.
 */
@ApplicationScoped
public class FailedSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
  private static final int MAX_ENTRIES = 100_000;
  private static final Duration KNOWN = Duration.ofDays(30);

  /** The half of an IPv6 address that says whose network it is; the rest is the client's choice. */
  private static final int NETWORK_BYTES = 8;

  /**
   * From where to where.
   *
   * @param schoolId null for the platform
   */
  private record Origin(Long schoolId, String network) {}

  private record Person(Origin origin, String name) {}

  private Cache<Origin, Integer> failures;
  private Cache<Person, Boolean> known;
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
            .maximumSize(MAX_ENTRIES)
            .ticker(time)
            .expireAfter(Expiry.<Origin, Integer>creating((origin, count) -> window))
            .build();
    this.known =
        Caffeine.newBuilder().maximumSize(MAX_ENTRIES).ticker(time).expireAfterWrite(KNOWN).build();
  }

  /**
   * Lets pass whose address has not failed too often, and who has signed in from it before.
   *
   * @throws TooManyRequestsException with how long to wait
   */
  void refuseTooMany(Caller.Kind kind, String name, SessionClient client) {
    Origin origin = origin(kind, client);
    Integer count = failures.getIfPresent(origin);
    if (tolerated > 0
        && count != null
        && count >= tolerated
        && known.getIfPresent(new Person(origin, name)) == null) {
      throw tooMany(origin);
    }
  }

  /**
   * Counts a failure.
   *
   * @throws TooManyRequestsException if there were too many before: who is known there and wrong is
   *     answered like everybody else, or the answer would tell that the account exists
   */
  void note(Caller.Kind kind, SessionClient client) {
    Origin origin = origin(kind, client);
    int count = failures.asMap().merge(origin, 1, Integer::sum);
    if (tolerated > 0 && count == tolerated) {
      LOG.warn("{} sign-ins have failed from one address; more are refused: {}", tolerated, origin);
    }
    if (tolerated > 0 && count > tolerated) {
      throw tooMany(origin);
    }
  }

  /** Remembers who signed in from where. */
  void remember(Caller.Kind kind, String name, SessionClient client) {
    known.put(new Person(origin(kind, client), name), true);
  }

  private TooManyRequestsException tooMany(Origin origin) {
    return new TooManyRequestsException(
        "Too many sign-ins from this address have failed", secondsUntilForgotten(origin));
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
        kind == Caller.Kind.SCHOOL_USER ? schools.current().id() : null, network(client.address()));
  }

  private static String network(String address) {
    if (address == null || !address.contains(":")) {
      return String.valueOf(address);
    }
    try {
      byte[] whole = InetAddress.getByName(address).getAddress(); // a literal: no name is looked up
      return HexFormat.ofDelimiter(":").formatHex(whole, 0, Math.min(whole.length, NETWORK_BYTES));
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
