package com.mindwhile.erp.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.isolation.ApiOperations.ApiOperation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every operation in the OpenAPI document, called by everybody: each answer is exactly what the
 * table of permissions says.
 */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationIsolationIT {

  private final TestStack stack;
  private final TestPeople people;
  private final Map<String, Recipe> recipes = Recipe.all();
  private final PermissionTable permissions = PermissionTable.read();
  private List<ApiOperation> operations;
  private String tokenOfAnotherSchool;

  OperationIsolationIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
  }

  @BeforeAll
  void prepare() {
    operations = ApiOperations.ofTheSchoolPlane(stack.calls().baseUrl());
    TestSchool other = stack.otherSchool();
    tokenOfAnotherSchool =
        stack.calls().signIn(other.id(), other.adminUsername(), TestSchool.PASSWORD);
  }

  @Test
  void everyOperationIsKnown() {
    assertThat(operations.stream().map(ApiOperation::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(recipes.keySet());
  }

  /** Two permissions may have the same roles: calls alone do not tell which one is asked for. */
  @Test
  void everyOperationDeclaresWhatIsExpectedOfIt() {
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThat(operation.needs())
                    .as(operation.id())
                    .isEqualTo(recipes.get(operation.id()).needs()));
  }

  /** They change nothing, so they need not wait for each other. */
  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicContainer> calls() {
    return operations.stream()
        .filter(operation -> recipes.containsKey(operation.id()))
        .map(operation -> new Calling(operation, recipes.get(operation.id())))
        .map(calling -> DynamicContainer.dynamicContainer(calling.name(), calling.tests()));
  }

  /** The calls of one operation. */
  private final class Calling {

    private final ApiOperation operation;
    private final Recipe recipe;

    Calling(ApiOperation operation, Recipe recipe) {
      this.operation = operation;
      this.recipe = recipe;
    }

    String name() {
      return operation.id() + " " + operation.method() + " " + operation.path();
    }

    Stream<DynamicTest> tests() {
      boolean open = recipe.needs().equals(Recipe.NOTHING);
      int toOthers = open ? recipe.permitted() : 403;
      Stream<DynamicTest> strangers =
          Stream.of(
              test("nobody", open ? recipe.permitted() : 401, school()),
              test("a bad token", 401, with("not.a.token")),
              test("somebody of another school", toOthers, with(tokenOfAnotherSchool)),
              test("the same, by subdomain", toOthers, byHeader("X-Tenant-Subdomain", "")),
              test("the same, by host", toOthers, byHeader("Host", ".localhost")));
      Stream<DynamicTest> byHead =
          operation.method().equals("GET")
              ? Stream.of(test("nobody, by HEAD", 401, "HEAD", school()))
              : Stream.empty();
      Stream<DynamicTest> roles =
          Stream.concat(TestPeople.ROLES.stream(), Stream.of("super_admin"))
              .map(role -> test(role, expected(role), with(token(role))));
      return Stream.of(strangers, byHead, roles).flatMap(Function.identity());
    }

    private int expected(String role) {
      Set<String> needed = recipe.permissions();
      boolean may =
          needed.isEmpty()
              || needed.stream().anyMatch(permission -> permissions.has(role, permission));
      return may ? recipe.permitted() : 403;
    }

    private DynamicTest test(String caller, int expected, RequestSpecification request) {
      return test(caller, expected, operation.method(), request);
    }

    private DynamicTest test(
        String caller, int expected, String method, RequestSpecification request) {
      return DynamicTest.dynamicTest(
          caller + " → " + expected,
          () -> {
            Response answer = send(method, request);
            if (expected < 400 || method.equals("HEAD")) {
              Calls.expect(expected, answer);
            } else {
              Calls.expectProblem(expected, answer);
            }
          });
    }

    private Response send(String method, RequestSpecification request) {
      recipe.body().ifPresent(request::body);
      if (recipe.isCsv()) {
        request.contentType("text/csv");
      }
      if (recipe.isStale()) {
        request.header("If-Match", "\"999999\"");
      }
      return request.basePath("").request(method, recipe.path(operation.path(), people));
    }

    private RequestSpecification school() {
      return stack.calls().school(people.school().id());
    }

    private RequestSpecification byHeader(String header, String behindTheSubdomain) {
      return stack
          .calls()
          .api()
          .header(header, people.school().subdomain() + behindTheSubdomain)
          .header("Authorization", "Bearer " + tokenOfAnotherSchool);
    }

    private RequestSpecification with(String token) {
      return stack.calls().school(people.school().id(), token);
    }

    private String token(String role) {
      if (recipe.endsSession()) {
        return role.equals("super_admin") ? stack.newSuperAdminToken() : people.freshToken(role);
      }
      return role.equals("super_admin") ? stack.superAdmin() : people.token(role);
    }
  }

  @Test
  void everyPermissionOfTheRecipesIsInTheTable() {
    assertThat(
            recipes.values().stream()
                .flatMap(recipe -> recipe.permissions().stream())
                .collect(Collectors.toSet()))
        .isSubsetOf(permissions.rolesOf().keySet());
  }
}
