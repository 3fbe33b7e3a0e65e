package com.mindwhile.erp.http.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
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
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/**
 * What the rules of the house say of the resources of a web archive, with resources that break
 * them.
 */
public abstract class ResourceRules {

  private static final JavaClasses BREAKING =
      new ClassFileImporter().importClasses(Undeclared.class, WithDatabase.class);

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
    List<String> endpoints =
        production.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(ResourceRules::isEndpoint)
            .map(method -> method.getAnnotationOfType(Operation.class).operationId())
            .toList();
    List<String> documented =
        new JsonMapper()
            .readTree(java.nio.file.Path.of("target/api/WEB-INF/openapi.json").toFile())
            .findValuesAsText("operationId");

    assertThat(documented).containsExactlyInAnyOrderElementsOf(endpoints);
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
