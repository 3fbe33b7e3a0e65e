package com.mindwhile.erp.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.shared.UnavailableException;
import jakarta.ejb.EJBException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {

  private static final int KEPT_SECONDS = 2;
  private static final ErpPrincipal ADMIN = signedIn(3);

  private volatile long nanos;
  private OptionalInt version = OptionalInt.of(3);
  private RuntimeException failure;
  private int questions;
  private volatile Wait beforeAnswer = () -> {};

  private final LiveSessions sessions =
      new LiveSessions(
          new Planes(
              List.of(
                  (Accounts)
                      Proxy.newProxyInstance(
                          getClass().getClassLoader(),
                          new Class<?>[] {Accounts.class},
                          (proxy, method, arguments) -> answer(method)))),
          null,
          null,
          KEPT_SECONDS,
          () -> nanos);

  @Test
  void anAnswerIsKeptForAWhile() {
    assertThat(sessions.goesOn(ADMIN)).isTrue();
    version = OptionalInt.empty();
    pass(Duration.ofMillis(1_999));
    assertThat(sessions.goesOn(ADMIN)).isTrue();

    pass(Duration.ofMillis(2));

    assertThat(sessions.goesOn(ADMIN)).isFalse();
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void whoHasANewerVersionThanTheOneKeptIsAskedAbout() {
    assertThat(sessions.goesOn(ADMIN)).isTrue();
    version = OptionalInt.of(4);

    assertThat(sessions.goesOn(signedIn(4))).isTrue();
    assertThat(sessions.goesOn(ADMIN)).isFalse();
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void aFailureIsKeptForASecond() {
    for (RuntimeException each :
        List.of(new EJBException("away"), new UnavailableException("busy", 5))) {
      failure = each;
      questions = 0;
      isUnavailable();
      pass(Duration.ofMillis(999));
      isUnavailable();
      assertThat(questions).isOne();

      pass(Duration.ofMillis(2));
      isUnavailable();
      assertThat(questions).isEqualTo(2);

      failure = null;
      pass(Duration.ofMillis(1_001));
      assertThat(sessions.goesOn(ADMIN)).isTrue();
      pass(Duration.ofSeconds(KEPT_SECONDS));
    }
  }

  /**
   * Hash maps with locks are locked in parts, so one of many other sessions would be in the same.
   */
  @Test
  void whoIsWaitedForHoldsUpNobodyElse() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    beforeAnswer =
        () -> {
          asked.countDown();
          answered.await();
        };
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> sessions.goesOn(ADMIN));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    beforeAnswer = () -> {};
    CompletableFuture<Boolean> sameSession =
        CompletableFuture.supplyAsync(() -> sessions.goesOn(ADMIN));

    for (int i = 0; i < 10_000; i++) {
      assertThat(sessions.goesOn(signedIn("session " + i, 3))).isTrue();
      pass(Duration.ofMillis(1));
    }

    assertThat(waiting).isNotDone();
    answered.countDown();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(sameSession.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private void isUnavailable() {
    assertThatThrownBy(() -> sessions.goesOn(ADMIN)).isInstanceOf(UnavailableException.class);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private Object answer(Method method) throws Exception {
    return switch (method.getName()) {
      case "kind" -> Caller.Kind.SUPER_ADMIN;
      case "requiredVersion" -> {
        beforeAnswer.run();
        questions++;
        if (failure != null) {
          throw failure;
        }
        yield version;
      }
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private static ErpPrincipal signedIn(int authVersion) {
    return signedIn("session", authVersion);
  }

  private static ErpPrincipal signedIn(String session, int authVersion) {
    return new ErpPrincipal(
        Caller.superAdmin(7, "ops@example.org", session), authVersion, Map.of());
  }

  private interface Wait {
    void run() throws Exception;
  }
}
