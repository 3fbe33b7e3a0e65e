package com.mindwhile.erp.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final User user =
      new User(new UserInput("Meera.K", "Meera", "Kapoor", null, null, null, 11L));

  @Test
  void somebodyNewIsInvitedAndSignsInOnceTheyHaveAPassword() {
    assertThat(user.view().status()).isEqualTo(UserStatus.INVITED);
    assertThat(user.passwordPurpose()).isEqualTo(OneTimeToken.Purpose.INVITATION);

    user.activate();

    assertThat(user.view().status()).isEqualTo(UserStatus.ACTIVE);
    assertThat(user.passwordPurpose()).isEqualTo(OneTimeToken.Purpose.PASSWORD_RESET);
  }

  @Test
  void aUserNameIsTheSameInWhicheverCase() {
    assertThat(user.username()).isEqualTo("meera.k");
  }

  @Test
  void aDisabledUserGetsNoPassword() {
    user.disable();

    assertThatThrownBy(user::activate).isInstanceOf(RuleBrokenException.class);
    assertThatThrownBy(user::passwordPurpose).isInstanceOf(RuleBrokenException.class);
  }

  @Test
  void anEnabledUserIsWhatTheyWere() {
    user.disable();
    user.enable(false);
    assertThat(user.view().status()).isEqualTo(UserStatus.INVITED);

    user.disable();
    user.enable(true);
    assertThat(user.view().status()).isEqualTo(UserStatus.ACTIVE);
  }

  @Test
  void onlyAnActiveUserCountsAsAdministrator() {
    user.assign(Set.of(new Role(new RoleInput("school_admin", null, Set.of()))));
    assertThat(user.isActiveAdministrator()).isFalse();

    user.activate();
    assertThat(user.isActiveAdministrator()).isTrue();
  }

  @Test
  void aLinkIsGoodOnceAndForAWhile() {
    OneTimeToken token =
        new OneTimeToken(
            1, OneTimeToken.Purpose.INVITATION, new byte[32], NOW.plusSeconds(60), NOW, "admin");

    assertThat(token.isUsable(NOW.plusSeconds(59))).isTrue();
    assertThat(token.isUsable(NOW.plusSeconds(60))).isFalse();
    token.use(NOW);
    assertThat(token.isUsable(NOW)).isFalse();
  }
}
