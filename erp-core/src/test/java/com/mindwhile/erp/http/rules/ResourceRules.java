package com.mindwhile.erp.http.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.shared.PageRequest;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/**
 * What the rules of the house say of the resources of a web archive, with resources that break
 * them.
 */
public abstract class ResourceRules {

  private static final JavaClasses BREAKING =
      new ClassFileImporter()
          .importClasses(Undeclared.class, WithDatabase.class, WithoutOrder.class);

  private static final ArchRule ONE_FOR_ALL_REQUESTS =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(ApplicationScoped.class);
  private static final ArchRule WITHOUT_DATABASE =
      noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class);
  private static final ArchRule ACCESS_IS_DECLARED =
      methods()
          .that(DescribedPredicate.describe("are endpoints", ResourceRules::isEndpoint))
          .should(new DeclareAccess());

  private static final ArchRule ORDERS_CAN_BE_CHOSEN =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .callMethod(Set.class, "of")
          .because("a list with nothing to sort by takes FixedOrderPaging");

  /** What a response begins with, and its status. */
  private static final Map<String, String> SUCCESSES =
      Map.of("ok", "200", "created", "201", "accepted", "202");

  /** The classes of the package the test is in, and below. */
  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(getClass().getPackageName());

  /** Not one for all requests, and says nothing of who may use it. */
  @Path("undeclared")
  static class Undeclared {
    @GET
    public void get() {}
  }

  /** Sees a database. */
  static class WithDatabase {
    private EntityManager database;

    void clear() {
      database.clear();
    }
  }

  /** Offers to sort by nothing, and answers twice. */
  @Path("without-order")
  static class WithoutOrder {
    PageRequest list(Paging paging) {
      return paging.request(Set.of());
    }

    Response make(boolean first) {
      return (first ? Response.created(URI.create("1")) : Response.ok()).build();
    }
  }

  @Test
  void resourcesAreOneForAllRequests() {
    ONE_FOR_ALL_REQUESTS.check(production);
    assertThat(ONE_FOR_ALL_REQUESTS.evaluate(BREAKING).hasViolation()).isTrue();
  }

  @Test
  void nothingHereSeesAnEntityManager() {
    WITHOUT_DATABASE.check(production);
    assertThat(WITHOUT_DATABASE.evaluate(BREAKING).hasViolation()).isTrue();
  }

  @Test
  void everyEndpointDeclaresItsAccess() {
    ACCESS_IS_DECLARED.check(production);
    assertThat(ACCESS_IS_DECLARED.evaluate(BREAKING).hasViolation()).isTrue();
  }

  /** The isolation tests call what is in the document: nothing may be left out of it. */
  @Test
  void everyEndpointIsInTheApiDocument() throws IOException {
    assertThat(documented().keySet())
        .containsExactlyInAnyOrderElementsOf(endpoints().map(ResourceRules::operationId).toList());
  }

  @Test
  void listsAreSortedIfTheApiDocumentSaysSo() throws IOException {
    ORDERS_CAN_BE_CHOSEN.check(production);
    assertThat(ORDERS_CAN_BE_CHOSEN.evaluate(BREAKING).hasViolation()).isTrue();

    Map<String, JsonNode> documented = documented();
    assertThat(endpoints())
        .allSatisfy(
            method -> {
              boolean sorted = takes(method, Paging.class);
              boolean paged = sorted || takes(method, FixedOrderPaging.class);
              List<String> parameters =
                  documented.get(operationId(method)).path("parameters").findValuesAsText("$ref");
              assertThat(parameters.contains("#/components/parameters/Page")).isEqualTo(paged);
              assertThat(parameters.contains("#/components/parameters/Sort")).isEqualTo(sorted);
            });
  }

  /** What a method begins itself; others begin some for several. */
  @Test
  void everySuccessIsInTheApiDocument() throws IOException {
    Map<String, JsonNode> documented = documented();
    assertThat(endpoints())
        .allSatisfy(
            method ->
                assertThat(statuses(documented.get(operationId(method))))
                    .containsAll(successes(method)));
    assertThat(successes(BREAKING.get(WithoutOrder.class).getMethod("make", boolean.class)))
        .containsExactlyInAnyOrder("200", "201");
  }

  private Stream<JavaMethod> endpoints() {
    return production.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(ResourceRules::isEndpoint);
  }

  private static String operationId(JavaMethod method) {
    return method.getAnnotationOfType(Operation.class).operationId();
  }

  /** The operations by their ids. */
  private static Map<String, JsonNode> documented() throws IOException {
    JsonNode document =
        new JsonMapper()
            .readTree(java.nio.file.Path.of("target/api/WEB-INF/openapi.json").toFile());
    return document.findParents("operationId").stream()
        .collect(Collectors.toMap(it -> it.path("operationId").asText(), it -> it));
  }

  private static Stream<String> statuses(JsonNode operation) {
    return operation.path("responses").propertyStream().map(Map.Entry::getKey);
  }

  private static boolean takes(JavaMethod method, Class<?> bean) {
    return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(bean));
  }

  private static Set<String> successes(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isEquivalentTo(Response.class))
        .map(call -> SUCCESSES.get(call.getName()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isEndpoint(JavaMethod method) {
    return method.isMetaAnnotatedWith(HttpMethod.class);
  }

  /** Exactly one of the three. */
  private static final class DeclareAccess extends ArchCondition<JavaMethod> {

    DeclareAccess() {
      super("declare a permission, being signed in, or being public");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      long declared =
          Stream.of(RequiresPermission.class, SignedIn.class, PublicEndpoint.class)
              .filter(method::isAnnotatedWith)
              .count();
      if (declared != 1) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
      }
    }
  }
}
