package com.mindwhile.erp.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.Tokens;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sign-in, refresh, sign-out, lockout and what ends a session. */
@WithErp
class SignInIT {

  private static final Duration SECONDS = Duration.ofSeconds(5);

  private final TestStack stack;
  private final TestPeople people;
  private final TestSchool school;

  SignInIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
    this.school = people.school();
  }

  @Test
  void itGivesABearerTokenForAQuarterOfAnHour() {
    Response answer = Calls.expect(200, login(school.adminUsername(), TestSchool.PASSWORD));

    assertThat(answer.<String>path("tokenType")).isEqualTo("Bearer");
    assertThat(answer.<Integer>path("expiresIn")).isEqualTo(900);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    Response me = me(answer.path("accessToken"));
    assertThat(Calls.expect(200, me).<String>path("username")).isEqualTo(school.adminUsername());
    assertThat(me.<Integer>path("schoolId")).isEqualTo((int) school.id());
    assertThat(me.<List<String>>path("roles")).containsExactly("school_admin");
  }

  @Test
  void theUserNameIsTheSameInEveryCase() {
    Calls.expect(200, login(school.adminUsername().toUpperCase(), TestSchool.PASSWORD));
  }

  @Test
  void aRefusalDoesNotTellWhetherTheAccountExists() {
    User user = newUser();
    Response wrong = Calls.expectProblem(401, login(user.name(), "Wrong-horse-7-staple"));
    Response unknown = Calls.expectProblem(401, login("nobody@x.example", TestSchool.PASSWORD));

    assertThat(body(wrong)).isEqualTo(body(unknown));
  }

  @Test
  void anAccountIsLockedAfterFiveFailures() {
    User user = newUser();
    for (int i = 0; i < 5; i++) {
      Calls.expectProblem(401, login(user.name(), "Wrong-horse-7-staple"));
    }

    Response locked = Calls.expectProblem(401, login(user.name(), TestSchool.PASSWORD));
    Response unknown = Calls.expectProblem(401, login("nobody@x.example", TestSchool.PASSWORD));
    assertThat(body(locked)).isEqualTo(body(unknown));

    String users = school.databaseName() + ".users";
    assertThat(
            stack
                .database()
                .value(
                    "select locked_until > utc_timestamp() from " + users + " where id = ?",
                    user.id()))
        .isEqualTo("1");
    stack
        .database()
        .execute("update " + users + " set locked_until = '2020-01-01' where id = " + user.id());
    Calls.expect(200, login(user.name(), TestSchool.PASSWORD));
  }

  @Test
  void anAddressThatFailsTooOftenWaitsButNotAtOtherSchoolsNorForThoseWhoAreKnownThere() {
    TestSchool attacked = stack.newSchool();
    Calls.expect(200, login(attacked, attacked.adminUsername(), TestSchool.PASSWORD));
    Map<Integer, Long> answers =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(
                guess -> login(attacked, "nobody-" + guess + "@x.example", TestSchool.PASSWORD))
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    assertThat(answers).isEqualTo(Map.of(401, 100L));

    Response refused =
        Calls.expectProblem(429, login(attacked, "nobody@x.example", TestSchool.PASSWORD));

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
    Calls.expectProblem(429, login(attacked, attacked.adminUsername(), "Wrong-horse-7-staple"));
    Calls.expect(200, login(school.adminUsername(), TestSchool.PASSWORD));
    Calls.expect(200, login(attacked, attacked.adminUsername(), TestSchool.PASSWORD));
  }

  @Test
  void aRefreshTokenIsGoodForOneUse() {
    Tokens first = signIn(newUser());
    Tokens second = Tokens.of(refresh(first.refresh()));
    Tokens third = Tokens.of(refresh(second.refresh()));

    assertThat(List.of(first.refresh(), second.refresh(), third.refresh())).doesNotHaveDuplicates();
    Calls.expect(200, me(third.access()));
  }

  @Test
  void aRefreshTokenUsedTwiceEndsTheWholeSession() {
    Tokens first = signIn(newUser());
    Tokens second = Tokens.of(refresh(first.refresh()));

    Calls.expectProblem(401, refresh(first.refresh()));

    Calls.expectProblem(401, refresh(second.refresh()));
    awaitRefusal(second.access());
  }

  @Test
  void aRefreshTokenIsRememberedForItsLifetimeAndNoLonger() {
    Tokens first = signIn(newUser());
    Tokens second = Tokens.of(refresh(first.refresh()));
    Tokens third = Tokens.of(refresh(second.refresh()));
    String tokens = school.databaseName() + ".refresh_tokens";
    stack
        .database()
        .execute(
            issuedDaysAgo(tokens, 15, first.refresh()),
            issuedDaysAgo(tokens, 13, second.refresh()));

    Tokens fourth = Tokens.of(refresh(third.refresh()));

    assertThat(
            stack
                .database()
                .column(
                    "select hex(token_hash) from %1$s where session_id = (select session_id from"
                            .formatted(tokens)
                        + " %1$s where token_hash = unhex(?)) order by id".formatted(tokens),
                    hashOf(third.refresh())))
        .containsExactly(
            hashOf(second.refresh()), hashOf(third.refresh()), hashOf(fourth.refresh()));
    Calls.expectProblem(401, refresh(second.refresh()));
    Calls.expectProblem(401, refresh(fourth.refresh()));
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    User user = newUser();
    Tokens one = signIn(user);
    Tokens another = signIn(user);

    Calls.expect(204, stack.calls().school(school.id(), one.access()).post("auth/logout"));

    Calls.expectProblem(401, me(one.access()));
    Calls.expectProblem(401, refresh(one.refresh()));
    Calls.expect(200, me(another.access()));
    Calls.expect(200, refresh(another.refresh()));
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    User user = newUser();
    Tokens here = signIn(user);
    Tokens elsewhere = signIn(user);
    String changed = "Another-horse-8-staple";

    Calls.expectProblem(422, changePassword(here.access(), "Wrong-horse-7-staple", changed));
    Calls.expectProblem(400, changePassword(here.access(), TestSchool.PASSWORD, "short"));
    Calls.expect(204, changePassword(here.access(), TestSchool.PASSWORD, changed));

    Calls.expectProblem(401, refresh(elsewhere.refresh()));
    awaitRefusal(elsewhere.access());
    Calls.expect(200, me(Tokens.of(refresh(here.refresh())).access()));
    Calls.expectProblem(401, login(user.name(), TestSchool.PASSWORD));
    Calls.expect(200, login(user.name(), changed));
  }

  @Test
  void aDisabledUserIsOutWithinSeconds() {
    User user = newUser();
    Tokens tokens = signIn(user);

    Calls.expect(200, asAdmin("users/" + user.id() + "/disable"));

    awaitRefusal(tokens.access());
    Calls.expectProblem(401, refresh(tokens.refresh()));
    Calls.expectProblem(401, login(user.name(), TestSchool.PASSWORD));
    Calls.expect(200, asAdmin("users/" + user.id() + "/enable"));
    Calls.expect(200, login(user.name(), TestSchool.PASSWORD));
  }

  @Test
  void aRevokedSessionIsOutWithinSeconds() {
    User user = newUser();
    Tokens tokens = signIn(user);

    Calls.expect(
        204,
        stack
            .calls()
            .school(school.id(), people.token("school_admin"))
            .delete("users/" + user.id() + "/sessions"));

    awaitRefusal(tokens.access());
    Calls.expectProblem(401, refresh(tokens.refresh()));
  }

  @Test
  void changedRolesCountWithinSeconds() {
    User user = newUser();
    Tokens tokens = signIn(user);
    Calls.expect(200, stack.calls().school(school.id(), tokens.access()).get("students"));
    Response shown =
        stack.calls().school(school.id(), people.token("school_admin")).get("users/" + user.id());

    Calls.expect(
        200,
        stack
            .calls()
            .school(school.id(), people.token("school_admin"))
            .header("If-Match", shown.header("ETag"))
            .body(Map.of("roles", List.of()))
            .put("users/" + user.id() + "/roles"));

    awaitRefusal(tokens.access());
    Tokens refreshed = Tokens.of(refresh(tokens.refresh()));
    Calls.expectProblem(403, stack.calls().school(school.id(), refreshed.access()).get("students"));
  }

  @Test
  void anAccountIsFoundByWhoseItIs() {
    Map<String, String> accounts =
        Map.of(
            "studentId=" + people.id("ownStudent"), "student",
            "guardianId=" + people.id("parent"), "parent",
            "teacherId=" + people.id("ownTeacher"), "teacher");

    accounts.forEach(
        (whose, account) ->
            assertThat(
                    Calls.expect(
                            200,
                            stack
                                .calls()
                                .school(school.id(), people.token("school_admin"))
                                .get("users?" + whose))
                        .jsonPath()
                        .getList("items.id", Long.class))
                .containsExactly(people.id("user." + account)));
  }

  @Test
  void aRefreshTokenIsGoodInItsOwnSchoolAlone() {
    Tokens tokens = signIn(newUser());

    Response answer =
        stack
            .calls()
            .school(stack.otherSchool().id())
            .body(Map.of("refreshToken", tokens.refresh()))
            .post("auth/refresh");

    Calls.expectProblem(401, answer);
    Calls.expect(200, refresh(tokens.refresh()));
  }

  @Test
  void aSchoolsUserHasNothingToDoOnTheControlPlane() {
    Calls.expectProblem(403, stack.calls().admin(people.token("school_admin")).get("schools"));
    Calls.expectProblem(
        401,
        stack
            .calls()
            .admin()
            .body(Map.of("username", school.adminUsername(), "password", TestSchool.PASSWORD))
            .post("auth/login"));
  }

  private static String issuedDaysAgo(String tokens, int days, String token) {
    return "update %s set issued_at = utc_timestamp(6) - interval %d day where token_hash = x'%s'"
        .formatted(tokens, days, hashOf(token));
  }

  private static String hashOf(String token) {
    return HexFormat.of().withUpperCase().formatHex(new OpaqueToken(token).hash());
  }

  private record User(long id, String name) {}

  private User newUser() {
    String name = "u" + UUID.randomUUID().toString().substring(0, 13);
    Map<String, Object> json = new HashMap<>();
    json.put("username", name);
    json.put("firstName", "Una");
    json.put("lastName", "User");
    json.put("roles", List.of("receptionist"));
    json.put("password", TestSchool.PASSWORD);
    return new User(people.create("users", json), name);
  }

  private Tokens signIn(User user) {
    return Tokens.of(login(user.name(), TestSchool.PASSWORD));
  }

  private Response login(String username, String password) {
    return login(school, username, password);
  }

  private Response login(TestSchool at, String username, String password) {
    return stack
        .calls()
        .school(at.id())
        .body(Map.of("username", username, "password", password))
        .post("auth/login");
  }

  private Response refresh(String token) {
    return stack
        .calls()
        .school(school.id())
        .body(Map.of("refreshToken", token))
        .post("auth/refresh");
  }

  private Response changePassword(String token, String current, String next) {
    return stack
        .calls()
        .school(school.id(), token)
        .body(Map.of("currentPassword", current, "newPassword", next))
        .put("auth/me/password");
  }

  private Response asAdmin(String path) {
    return stack.calls().school(school.id(), people.token("school_admin")).post(path);
  }

  private Response me(String token) {
    return stack.calls().school(school.id(), token).get("auth/me");
  }

  private void awaitRefusal(String token) {
    Calls.expectProblem(
        401, Poll.until(SECONDS, () -> me(token), answer -> answer.statusCode() == 401));
  }

  private static Map<String, Object> body(Response answer) {
    Map<String, Object> body = new HashMap<>(answer.<Map<String, Object>>path("$"));
    body.remove("requestId");
    return body;
  }
}
