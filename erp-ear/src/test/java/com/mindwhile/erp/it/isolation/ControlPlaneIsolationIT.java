package com.mindwhile.erp.it.isolation;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.isolation.ApiOperations.ApiOperation;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No school's user can call any operation of the control plane, as its document lists them. */
@WithErp
class ControlPlaneIsolationIT {

  private static final String NO_SUCH_THING = "999999999";

  private final TestStack stack;
  private final TestPeople people;

  ControlPlaneIsolationIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
  }

  @TestFactory
  Stream<DynamicContainer> everyOperationIsForSuperAdminsAlone() {
    return ApiOperations.ofTheControlPlane().stream()
        .filter(operation -> !operation.needs().equals(Recipe.NOTHING))
        .map(operation -> DynamicContainer.dynamicContainer(operation.id(), tests(operation)));
  }

  private Stream<DynamicTest> tests(ApiOperation operation) {
    return Stream.concat(
        Stream.of(
            test("nobody", 401, operation, stack.calls().admin()),
            test("a bad token", 401, operation, stack.calls().admin("not.a.token"))),
        TestPeople.ROLES.stream()
            .map(role -> test(role, 403, operation, stack.calls().admin(people.token(role)))));
  }

  private static DynamicTest test(
      String caller, int expected, ApiOperation operation, RequestSpecification request) {
    return DynamicTest.dynamicTest(
        caller + " → " + expected,
        () -> {
          if (operation.hasBody()) {
            request.body("{}");
          }
          Calls.expectProblem(
              expected,
              request
                  .basePath("")
                  .request(
                      operation.method(), operation.path().replaceAll("\\{[^}]+}", NO_SUCH_THING)));
        });
  }
}
