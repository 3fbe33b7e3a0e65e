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
import org.junit.jupiter.api.Test;

class LiveSessionsTest {

  private static final int KEPT_SECONDS = 2;
  private static final ErpPrincipal ADMIN = signedIn(3);

  private long nanos;
  private OptionalInt version = OptionalInt.of(3);
  private RuntimeException failure;
  private int questions;

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

  private void isUnavailable() {
    assertThatThrownBy(() -> sessions.goesOn(ADMIN)).isInstanceOf(UnavailableException.class);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private Object answer(Method method) {
    return switch (method.getName()) {
      case "kind" -> Caller.Kind.SUPER_ADMIN;
      case "requiredVersion" -> {
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
    return new ErpPrincipal(
        Caller.superAdmin(7, "ops@example.org", "session"), authVersion, Map.of());
  }
}
