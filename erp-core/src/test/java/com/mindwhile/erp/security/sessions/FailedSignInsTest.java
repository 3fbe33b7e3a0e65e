package com.mindwhile.erp.security.sessions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.TooManyRequestsException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

  private static final String HERE = "192.0.2.7";
  private static final String THERE = "2001:db8:0:1::7";
  private static final String NAME = "ada@s.example";

  private long nanos;
  private final FailedSignIns failures = tolerating(3);

  @Test
  void whoFailsTooOftenWaitsUntilTheFirstFailureIsOldEnough() {
    fail(HERE);
    pass(Duration.ofMinutes(4));
    fail(HERE);
    passes(HERE);
    fail(HERE);

    assertThatThrownBy(() -> failures.refuseTooMany(Caller.Kind.SUPER_ADMIN, NAME, client(HERE)))
        .asInstanceOf(InstanceOfAssertFactories.type(TooManyRequestsException.class))
        .extracting(TooManyRequestsException::retryAfterSeconds)
        .isEqualTo(Optional.of(361));

    pass(Duration.ofMinutes(6));
    passes(HERE);
    fail(HERE);
    passes(HERE);
  }

  @Test
  void anotherAddressDoesNotWait() {
    for (int i = 0; i < 3; i++) {
      fail(HERE);
    }

    passes(THERE);
    passes(null);
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOne() {
    fail(THERE);
    fail("2001:db8:0:1::8");
    fail("2001:db8:0:1:ffff::7");

    refuses("2001:db8:0:1:2:3:4:5");
    passes("2001:db8:0:2::7");
    passes("no:address");
  }

  @Test
  void whoHasSignedInFromThereBeforeDoesNotWait() {
    failures.remember(Caller.Kind.SUPER_ADMIN, NAME, client(HERE));
    for (int i = 0; i < 3; i++) {
      fail(HERE);
      fail(THERE);
    }

    passes(HERE);
    refuses(THERE);
    assertThatThrownBy(() -> fail(HERE)).isInstanceOf(TooManyRequestsException.class);
    assertThatThrownBy(() -> failures.refuseTooMany(Caller.Kind.SUPER_ADMIN, "bob", client(HERE)))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void noneToleratedIsNoLimit() {
    FailedSignIns unlimited = tolerating(0);
    unlimited.note(Caller.Kind.SUPER_ADMIN, client(HERE));

    assertThatCode(() -> unlimited.refuseTooMany(Caller.Kind.SUPER_ADMIN, NAME, client(HERE)))
        .doesNotThrowAnyException();
  }

  private FailedSignIns tolerating(int tolerated) {
    return new FailedSignIns(null, tolerated, Duration.ofMinutes(10), () -> nanos);
  }

  private void fail(String address) {
    failures.note(Caller.Kind.SUPER_ADMIN, client(address));
  }

  private void passes(String address) {
    assertThatCode(() -> failures.refuseTooMany(Caller.Kind.SUPER_ADMIN, NAME, client(address)))
        .doesNotThrowAnyException();
  }

  private void refuses(String address) {
    assertThatThrownBy(() -> failures.refuseTooMany(Caller.Kind.SUPER_ADMIN, NAME, client(address)))
        .isInstanceOf(TooManyRequestsException.class);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private static SessionClient client(String address) {
    return new SessionClient(address, null);
  }
}
