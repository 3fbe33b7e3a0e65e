package com.mindwhile.erp.security;

import com.mindwhile.erp.security.sessions.PasswordProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in to the console that is half way: the password was right and the code is missing. The
 * HTTP session keeps that for a few minutes, and not the password.
 */
@ApplicationScoped
public class PendingSignIn {

  private static final String PROVEN = PendingSignIn.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private HttpServletRequest request;
  private Clock clock;

  private record Proven(PasswordProof proof, Instant until) implements Serializable {}

  protected PendingSignIn() {}

  @Inject
  public PendingSignIn(HttpServletRequest request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  /** Keeps what was shown, under another session id: the one before may be known to others. */
  void keep(PasswordProof proof) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(PROVEN, new Proven(proof, clock.instant().plus(PATIENCE)));
  }

  /** What was shown, unless that is too long ago. */
  Optional<PasswordProof> proof() {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(PROVEN) instanceof Proven proven
            && clock.instant().isBefore(proven.until())
        ? Optional.of(proven.proof())
        : Optional.empty();
  }

  /** Whether a code is awaited. */
  public boolean isOpen() {
    return proof().isPresent();
  }

  /** Begins anew. */
  public void forget() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(PROVEN);
    }
  }
}
