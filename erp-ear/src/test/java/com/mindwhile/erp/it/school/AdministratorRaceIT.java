package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two administrators who want each other out at the same time: one of them stays. */
@WithErp
class AdministratorRaceIT {

  private static final String SECOND = "second@people.example";

  private final TestStack stack;
  private final SchoolAdministrator first;
  private final SchoolAdministrator second;
  private final long firstId;
  private final long secondId;

  AdministratorRaceIT(TestStack stack) {
    this.stack = stack;
    TestSchool school = stack.newSchool();
    first = SchoolAdministrator.of(stack.calls(), school);
    firstId = Calls.expect(200, first.get("users")).jsonPath().getLong("items[0].id");
    secondId =
        first.create(
            "users",
            Map.of(
                "username",
                SECOND,
                "firstName",
                "Sue",
                "lastName",
                "Second",
                "roles",
                List.of("school_admin"),
                "password",
                TestSchool.PASSWORD));
    second =
        new SchoolAdministrator(
            stack.calls(), school, stack.calls().signIn(school.id(), SECOND, TestSchool.PASSWORD));
  }

  /** What one of them does to the other. */
  private interface Removal {
    Response of(SchoolAdministrator by, String whom);
  }

  @Test
  void ofTwoWhoDisableEachOtherOneStays() {
    assertOneStays((by, whom) -> by.post(whom + "/disable", Map.of()));
  }

  @Test
  void ofTwoWhoTakeEachOthersRoleOneStays() {
    assertOneStays(
        (by, whom) ->
            by.calls()
                .school(by.school().id(), by.token())
                .header("If-Match", by.get(whom).header("ETag"))
                .body(Map.of("roles", List.of("teacher")))
                .put(whom + "/roles"));
  }

  private void assertOneStays(Removal removal) {
    String database = first.school().databaseName();
    CompletableFuture<Response> one;
    CompletableFuture<Response> other;
    try (OpenTransaction holder = stack.database().begin()) {
      holder.execute(
          "select id from `%s`.roles where name = 'school_admin' for update".formatted(database));
      one = CompletableFuture.supplyAsync(() -> removal.of(first, "users/" + secondId));
      other = CompletableFuture.supplyAsync(() -> removal.of(second, "users/" + firstId));
      stack.database().awaitWaiting(2);
    }

    List<Response> answers = List.of(one.join(), other.join());

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 422);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 422)
        .singleElement()
        .extracting(answer -> answer.<String>path("detail"))
        .isEqualTo("The school would be left without an administrator");
    assertThat(
            stack
                .database()
                .value(
                    ("select count(*) from `%1$s`.users u join `%1$s`.user_roles ur"
                            + " on ur.user_id = u.id join `%1$s`.roles r on r.id = ur.role_id"
                            + " where r.name = 'school_admin' and u.status = 'ACTIVE'")
                        .formatted(database)))
        .isEqualTo("1");
  }
}
