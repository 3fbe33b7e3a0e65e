package com.mindwhile.erp.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Super admins are invited until they have a password; of their tokens the latest is good. */
@WithErp
class SuperAdminInvitationIT {

  private static final int TOGETHER = 8;

  private final TestStack stack;

  SuperAdminInvitationIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void whoDidNotUseTheTokenGetsAnotherInItsPlace() {
    Response first = Calls.expect(201, invite("late@invited.example"));
    Response second = Calls.expect(201, invite("Late@Invited.example"));

    assertThat(second.<Integer>path("id")).isEqualTo(first.<Integer>path("id"));
    assertThat(second.<String>path("token")).isNotEqualTo(first.<String>path("token"));
    assertThat(
            stack
                .database()
                .column(
                    "select hex(token_hash) from master_registry.super_admin_invitations"
                        + " where super_admin_id = ?",
                    first.<Integer>path("id")))
        .containsExactly(hashOf(second.path("token")));
  }

  @Test
  void ofThoseWhoInviteSomebodyAtOnceTheLatestTokenIsGood() {
    ExecutorService inviters = Executors.newFixedThreadPool(TOGETHER);
    List<CompletableFuture<Response>> invited =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> invite("race@invited.example"), inviters))
            .limit(TOGETHER)
            .toList();
    List<Response> answers = invited.stream().map(CompletableFuture::join).toList();
    inviters.shutdown();

    answers.forEach(answer -> Calls.expect(201, answer));
    assertThat(answers.stream().map(answer -> hashOf(answer.path("token"))))
        .containsAll(
            stack
                .database()
                .column(
                    "select hex(i.token_hash) from master_registry.super_admin_invitations i"
                        + " join master_registry.super_admins a on a.id = i.super_admin_id"
                        + " where a.email = 'race@invited.example'"))
        .hasSize(TOGETHER);
    assertThat(answers.stream().map(answer -> answer.<Integer>path("id")))
        .containsOnly(id(answers));
  }

  private static int id(List<Response> answers) {
    return answers.get(0).path("id");
  }

  @Test
  void whoHasAPasswordIsNotInvited() {
    Calls.expectProblem(409, invite(TestOperator.of(stack).email()));
  }

  private Response invite(String email) {
    return stack
        .calls()
        .admin(stack.superAdmin())
        .body(Map.of("email", email))
        .post("super-admins");
  }

  private static String hashOf(String token) {
    return HexFormat.of().withUpperCase().formatHex(new OpaqueToken(token).hash());
  }
}
