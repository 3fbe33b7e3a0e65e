package com.mindwhile.erp.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondFactorDutyTest {

  private static final Caller ADMIN = Caller.superAdmin(7, "ops@example.org", "session");

  private final SuperAdmins superAdmins = new SuperAdmins();

  @Test
  void isOwedUntilThereIsOne() {
    SecondFactorDuty duty = duty("required");
    assertThat(duty.isOwedBy(ADMIN)).isTrue();

    superAdmins.withFactor.add(7L);
    assertThat(duty.isOwedBy(ADMIN)).as("at once").isFalse();

    assertThat(duty.isOwedBy(ADMIN)).isFalse();
    assertThat(superAdmins.questions).as("that there is one is kept").isEqualTo(2);
  }

  @Test
  void isSuperAdminsAlone() {
    assertThat(duty("required").isOwedBy(Caller.system("a job"))).isFalse();
    assertThat(superAdmins.questions).isZero();
  }

  @Test
  void isNobodysWhereItIsOptional() {
    assertThat(duty("optional").isOwedBy(ADMIN)).isFalse();
    assertThat(superAdmins.questions).as("and costs nothing").isZero();
  }

  @Test
  void isSaidInOneOfTwoWords() {
    assertThatThrownBy(() -> duty("yes"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("erp.super-admins.second-factor must be required or optional");
  }

  private SecondFactorDuty duty(String setting) {
    return new SecondFactorDuty(new Planes(List.of(superAdmins)), setting, 60);
  }

  /** Super admins who are known by whether they have a second factor. */
  private static final class SuperAdmins implements Accounts {

    private final Set<Long> withFactor = new HashSet<>();
    private int questions;

    @Override
    public Caller.Kind kind() {
      return Caller.Kind.SUPER_ADMIN;
    }

    @Override
    public boolean hasSecondFactor(long accountId) {
      questions++;
      return withFactor.contains(accountId);
    }

    @Override
    public Optional<String> passwordHash(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> passwordHash(long accountId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OpenSession> open(PasswordProof proof, String code, SessionClient client) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OpenSession> renew(OpaqueToken refreshToken) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(String sessionId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean changePassword(Caller owner, PasswordCheck check, String newHash) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean confirmPassword(Caller owner, PasswordCheck check) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalInt requiredVersion(String sessionId, long accountId) {
      throw new UnsupportedOperationException();
    }
  }
}
