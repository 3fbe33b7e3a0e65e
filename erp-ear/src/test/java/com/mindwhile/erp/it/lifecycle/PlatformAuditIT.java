package com.mindwhile.erp.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.Tokens;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operators do is found in the platform's audit log by who, what, where and when. */
@WithErp
class PlatformAuditIT {

  private final TestStack stack;
  private final TestOperator operator;
  private final TestSchool school;

  PlatformAuditIT(TestStack stack) {
    this.stack = stack;
    this.operator = TestOperator.of(stack);
    this.school = stack.newSchool();
  }

  @Test
  void aChangeIsFoundByEachOfWhatItWas() {
    Response suspended =
        Calls.expect(
            200,
            stack
                .calls()
                .admin(Tokens.of(operator.login(null)).access())
                .post("schools/" + school.id() + "/suspend"));

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Response found =
        search(
            "actor=%s&schoolId=%d&action=UPDATED&from=%s&to=%s"
                .formatted(operator.email(), school.id(), today.minusDays(1), today));
    assertThat(found.<Integer>path("total")).isEqualTo(1);
    assertThat(found.<Map<String, Object>>path("items[0].before"))
        .containsEntry("status", "ACTIVE");
    assertThat(found.<Map<String, Object>>path("items[0].after"))
        .containsEntry("status", "SUSPENDED");
    assertThat(found.<String>path("items[0].requestId"))
        .isEqualTo(suspended.header("X-Request-Id"));
    assertThat(found.<String>path("items[0].address")).isNotBlank();

    assertThat(total("actor=" + operator.email() + "&action=signed_in")).isEqualTo(1);
    assertThat(total("actor=" + operator.email() + "&from=" + today.plusDays(2))).isZero();
    assertThat(total("actor=nobody@mindwhile.example")).isZero();
  }

  /** Whether or not an endpoint takes a permission. */
  @Test
  void eachCallOfASuperAdminIntoASchoolIsInBothLogs() {
    String token = Tokens.of(operator.login(null)).access();
    for (String path : List.of("school", "students?size=1", "academic-years")) {
      Calls.expect(
          200, stack.calls().school(school.id(), token).urlEncodingEnabled(false).get(path));
    }
    Calls.expect(200, stack.calls().admin(token).get("auth/me"));

    for (String log :
        List.of(school.databaseName() + ".audit_log", "master_registry.platform_audit")) {
      assertThat(
              stack
                  .database()
                  .column(
                      "select entity_id from "
                          + log
                          + " where actor = ? and action = 'SUPER_ADMIN_ACCESS' order by id",
                      operator.email()))
          .containsExactly("GET school", "GET students", "GET academic-years");
    }
  }

  @Test
  void theLatestComesFirstUnlessAskedOtherwise() {
    Response latest = search("schoolId=" + school.id());
    Response oldest = search("schoolId=" + school.id() + "&sort=at");

    assertThat(latest.<Integer>path("items[0].id"))
        .isGreaterThan(latest.path("items[1].id"))
        .isGreaterThan(oldest.path("items[0].id"));
  }

  private int total(String query) {
    return search(query).path("total");
  }

  private Response search(String query) {
    return Calls.expect(200, stack.platform().get("audit?" + query));
  }
}
