package com.mindwhile.erp.it.lifecycle;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.tenancy.SchoolStatus;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In each status exactly the legal changes are made, and all others are conflicts. */
@WithErp
class TransitionsIT {

  private static final Map<String, Function<RequestSpecification, Response>> CHANGES =
      new LinkedHashMap<>();

  /** Which of the changes a status allows. */
  private static final Map<SchoolStatus, Set<String>> LEGAL = new EnumMap<>(SchoolStatus.class);

  static {
    CHANGES.put("suspend", at -> at.post("suspend"));
    CHANGES.put("resume", at -> at.post("resume"));
    CHANGES.put("maintenance", at -> at.post("maintenance"));
    CHANGES.put("end maintenance", at -> at.delete("maintenance"));
    CHANGES.put("archive", at -> at.post("archive"));
    CHANGES.put("delete", at -> at.body(Map.of("code", "x")).post("deletion"));
    CHANGES.put("keep", at -> at.delete("deletion"));
    LEGAL.put(SchoolStatus.ACTIVE, Set.of("suspend", "maintenance"));
    LEGAL.put(SchoolStatus.SUSPENDED, Set.of("resume", "archive"));
    LEGAL.put(SchoolStatus.MAINTENANCE, Set.of("resume", "end maintenance"));
    LEGAL.put(SchoolStatus.ARCHIVED, Set.of("delete"));
  }

  private static final String MARK = "transitions";

  private final TestStack stack;

  TransitionsIT(TestStack stack) {
    this.stack = stack;
  }

  /** Nobody is to find them: they have no database. */
  @AfterEach
  void takeThemAway() {
    stack
        .database()
        .execute(
            "update master_registry.schools set status = 'DELETED' where created_by = '"
                + MARK
                + "'");
  }

  @ParameterizedTest
  @EnumSource
  void exactlyTheLegalOnesAreMade(SchoolStatus status) {
    TestSchool school = stack.otherSchool();
    Set<String> legal = LEGAL.getOrDefault(status, Set.of());
    CHANGES.forEach(
        (name, change) -> {
          long id = copy(school, status, name);
          Response answer =
              change.apply(
                  stack.calls().admin(stack.superAdmin()).basePath("/admin/api/v1/schools/" + id));
          if (!legal.contains(name)) {
            Calls.expectProblem(409, answer);
          } else if (name.equals("delete")) {
            Calls.expectProblem(400, answer); // for the code is not the school's
          } else {
            Calls.expect(200, answer);
          }
        });
  }

  /** A school that is in the registry alone. */
  private long copy(TestSchool like, SchoolStatus status, String change) {
    String label = (status + "-" + change).toLowerCase().replace(' ', '-');
    stack
        .database()
        .execute(
            "insert into master_registry.schools (code, subdomain, name, status,"
                + " database_server_id, locale, time_zone, currency, created_at, created_by,"
                + " updated_at, updated_by) select '%1$s', '%1$s', '%1$s', '%2$s', database_server_id,"
                    .formatted(label, status)
                + " locale, time_zone, currency, now(), '%s', now(), 'test'".formatted(MARK)
                + " from master_registry.schools where id = "
                + like.id());
    return Long.parseLong(
        stack.database().value("select id from master_registry.schools where code = ?", label));
  }
}
