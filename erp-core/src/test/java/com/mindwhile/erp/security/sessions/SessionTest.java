package com.mindwhile.erp.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.security.sessions.Session.Renewal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration LIFETIME = Duration.ofDays(14);

  private final Session session = new AnySession();
  private final RefreshToken first = new AnyToken(session);

  private static final class AnySession extends Session {
    AnySession() {
      super(42, new SessionClient("192.0.2.1", "browser\n" + "x".repeat(300)), NOW, LIFETIME);
    }
  }

  private static final class AnyToken extends RefreshToken {
    AnyToken(Session session) {
      super(session, OpaqueToken.random(), NOW);
    }
  }

  @Test
  void aTokenIsGoodForOneUse() {
    Instant later = NOW.plus(Duration.ofDays(13));

    assertThat(session.renew(first, later, LIFETIME)).isEqualTo(Renewal.RENEWED);

    assertThat(first.isUsed()).isTrue();
    assertThat(session.view().lastUsedAt()).isEqualTo(later);
    assertThat(session.view().expiresAt()).isEqualTo(later.plus(LIFETIME));
  }

  @Test
  void aTokenThatIsUsedAgainEndsTheSessionForItsSuccessorToo() {
    session.renew(first, NOW, LIFETIME);
    RefreshToken second = new AnyToken(session);

    assertThat(session.renew(first, NOW.plusSeconds(9), LIFETIME)).isEqualTo(Renewal.REUSED);

    assertThat(session.view().revokedAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(session.renew(second, NOW.plusSeconds(10), LIFETIME)).isEqualTo(Renewal.REFUSED);
    assertThat(second.isUsed()).isFalse();
  }

  @Test
  void aSessionEndsWhenItIsNotUsedForFourteenDays() {
    assertThat(session.isLive(NOW.plus(LIFETIME).minusMillis(1))).isTrue();
    assertThat(session.isLive(NOW.plus(LIFETIME))).isFalse();
    assertThat(session.renew(first, NOW.plus(LIFETIME), LIFETIME)).isEqualTo(Renewal.REFUSED);
  }

  @Test
  void aRevokedSessionKeepsTheTimeItWasFirstRevokedAt() {
    session.revoke(NOW.plusSeconds(1));
    session.revoke(NOW.plusSeconds(2));

    assertThat(session.view().revokedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(session.isLive(NOW.plusSeconds(2))).isFalse();
  }

  @Test
  void whatAClientCallsItselfIsKeptShortAndOnOneLine() {
    assertThat(session.view().userAgent()).hasSize(255).startsWith("browser x");
  }

  @Test
  void ofATokenOnlyTheHashIsStoredAndNoTwoAreAlike() {
    OpaqueToken token = OpaqueToken.random();

    assertThat(token.value()).hasSize(43);
    assertThat(token.hash()).hasSize(32).isEqualTo(new OpaqueToken(token.value()).hash());
    assertThat(token.value()).isNotEqualTo(OpaqueToken.random().value());
    assertThat(token.toString()).doesNotContain(token.value());
  }
}
