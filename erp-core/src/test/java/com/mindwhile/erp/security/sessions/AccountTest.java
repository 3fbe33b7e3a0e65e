package com.mindwhile.erp.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.sessions.Account.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final LockoutRule RULE = new LockoutRule(5, Duration.ofMinutes(15));
  private static final PasswordCheck RIGHT = new PasswordCheck("hash", true);
  private static final PasswordCheck WRONG = new PasswordCheck("hash", false);

  private final AnyAccount account = new AnyAccount();

  private static final class AnyAccount extends Account {
    private boolean enabled = true;

    AnyAccount() {
      changePassword("hash");
    }

    @Override
    public String name() {
      return "meera";
    }

    @Override
    public boolean isEnabled() {
      return enabled;
    }
  }

  @Test
  void theRightPasswordIsAdmitted() {
    assertThat(account.admit(RIGHT, NOW, RULE)).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void fiveWrongPasswordsInARowLockTheAccountForFifteenMinutes() {
    for (int i = 0; i < 4; i++) {
      assertThat(account.admit(WRONG, NOW, RULE)).isEqualTo(Admission.REFUSED);
    }
    assertThat(account.admit(WRONG, NOW, RULE)).isEqualTo(Admission.LOCKED_NOW);

    Instant almost = NOW.plus(Duration.ofMinutes(15)).minusMillis(1);
    assertThat(account.admit(RIGHT, almost, RULE)).isEqualTo(Admission.REFUSED);
    assertThat(account.admit(RIGHT, NOW.plus(Duration.ofMinutes(15)), RULE))
        .isEqualTo(Admission.ADMITTED);
  }

  @Test
  void theRightPasswordForgetsTheWrongOnes() {
    for (int i = 0; i < 4; i++) {
      account.admit(WRONG, NOW, RULE);
    }
    account.admit(RIGHT, NOW, RULE);

    assertThat(account.admit(WRONG, NOW, RULE)).isEqualTo(Admission.REFUSED);
  }

  @Test
  void triesWhileItIsLockedDoNotKeepItLocked() {
    for (int i = 0; i < 5; i++) {
      account.admit(WRONG, NOW, RULE);
    }
    for (int i = 0; i < 50; i++) {
      account.admit(WRONG, NOW.plusSeconds(60), RULE);
    }

    assertThat(account.isLocked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void aDisabledAccountAdmitsNobody() {
    account.enabled = false;

    assertThat(account.admit(RIGHT, NOW, RULE)).isEqualTo(Admission.REFUSED);
  }

  @Test
  void aPasswordThatWasReplacedSinceItWasComparedProvesNothing() {
    account.changePassword("another hash");

    assertThat(account.admit(RIGHT, NOW, RULE)).isEqualTo(Admission.REFUSED);
  }

  @Test
  void withoutAPasswordNobodyIsAdmitted() {
    assertThat(new PasswordCheck(null, true).proves(null)).isFalse();
  }

  @Test
  void anotherPasswordOutdatesTokensAndUnlocks() {
    int version = account.authVersion();
    for (int i = 0; i < 5; i++) {
      account.admit(WRONG, NOW, RULE);
    }

    account.changePassword("another hash");

    assertThat(account.authVersion()).isEqualTo(version + 1);
    assertThat(account.isLocked(NOW)).isFalse();
  }

  @Test
  void aWrongSecondFactorCountsLikeAWrongPassword() {
    for (int i = 0; i < 4; i++) {
      assertThat(account.admit(RIGHT, () -> false, NOW, RULE)).isEqualTo(Admission.REFUSED);
    }
    assertThat(account.admit(RIGHT, () -> false, NOW, RULE)).isEqualTo(Admission.LOCKED_NOW);
    assertThat(account.admit(RIGHT, () -> true, NOW, RULE)).isEqualTo(Admission.REFUSED);
  }

  /** Else whoever knows the password could try codes for ever. */
  @Test
  void askingForTheSecondFactorForgetsNoWrongOnes() {
    for (int i = 0; i < 4; i++) {
      account.admit(RIGHT, () -> false, NOW, RULE);
    }
    BooleanSupplier missing =
        () -> {
          throw new SecondFactorNeededException();
        };
    assertThatThrownBy(() -> account.admit(RIGHT, missing, NOW, RULE))
        .isInstanceOf(SecondFactorNeededException.class);

    assertThat(account.admit(RIGHT, () -> false, NOW, RULE)).isEqualTo(Admission.LOCKED_NOW);
  }

  @Test
  void theSecondFactorIsAskedForOnlyAfterTheRightPassword() {
    BooleanSupplier untouched =
        () -> {
          throw new AssertionError("asked");
        };

    assertThat(account.admit(WRONG, untouched, NOW, RULE)).isEqualTo(Admission.REFUSED);
  }
}
